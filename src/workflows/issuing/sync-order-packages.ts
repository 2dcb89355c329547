import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PackagesSynced } from "../../modules/service-credit/issuing/sync-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { loadOrderState } from "./order-state"
import { tellIssuedStep } from "./packages-issued"

/** The order that something has happened to. */
export type SyncOrderInput = { order_id: string }

type Change = Exclude<keyof PackagesSynced, "were_in_sync" | "issued_all">

// An order that changes faster than it can be read is left to the next event, or to the job.
const MOST_PASSES = 5

/** The packages that changed; those whose money alone changed are `paid`. */
export type SyncedPackages = Record<
  "issued" | "activated" | "cancelled" | "paid" | "updated",
  string[]
>

const NOTHING: SyncedPackages = { issued: [], activated: [], cancelled: [], paid: [], updated: [] }

const compareStep = createStep(
  "service-packages-compare-with-order",
  async ({ order_id }: SyncOrderInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const state = await loadOrderState(container, order_id)
    if (!state) return new StepResponse({ in_sync: true, cancel: [] })
    return new StepResponse(await credits.comparePackages(state))
  }
)

// No compensation: what the order says is true whatever becomes of the rest, and a package somebody
// may have seen is never taken away because an event could not be sent.
const syncStep = createStep(
  "service-packages-agree-with-order",
  async ({ order_id }: SyncOrderInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const passes: PackagesSynced[] = []
    // Read again after every change: two runs for one order may have read it in another order than
    // they write, and whoever writes last must have seen the newest.
    for (let left = MOST_PASSES; left > 0 && !passes.at(-1)?.were_in_sync;) {
      const state = await loadOrderState(container, order_id)
      if (!state) break
      const synced = await credits.syncPackages(state)
      passes.push(synced)
      // Another run may have issued the slice; either way the next one begins behind it.
      if (synced.issued_all) left--
    }
    const all = (change: Change) => [...new Set(passes.flatMap((changes) => changes[change]))]
    const issued = all("issued")
    const synced: SyncedPackages = {
      issued,
      activated: all("activated"),
      cancelled: all("cancelled"),
      paid: all("updated").filter((id) => !issued.includes(id)),
      updated: [...new Set([...all("repriced"), ...all("shown")])],
    }
    return new StepResponse(synced)
  }
)

/**
 * Makes the packages of an order agree with it. It looks at the order, never at what happened, so it
 * may run for every event, in any order, as often as one likes.
 *
 * @example
 * await syncOrderPackagesWorkflow(container).run({
 *   input: { order_id: "order_01" },
 * })
 */
export const syncOrderPackagesWorkflow = createWorkflow(
  "service-packages-sync-order",
  (input: WorkflowData<SyncOrderInput>) => {
    const difference = compareStep(input)
    // A cart that cannot be un-covered now keeps what it holds, as one in checkout does; the rest of
    // the package must end all the same.
    when({ difference }, (data) => data.difference.cancel.length > 0).then(() =>
      uncoverPackagesWorkflow
        .runAsStep({ input: { client_package_ids: difference.cancel } })
        .config({ continueOnPermanentFailure: true })
    )
    const changes = when({ difference }, (data) => !data.difference.in_sync).then(() =>
      syncStep(input)
    )
    const packages = transform({ changes }, (data) => data.changes ?? NOTHING)
    const events = transform({ packages }, (data) => {
      const payloads = (ids: string[]) => ids.map((id) => ({ id }))
      return {
        issued: payloads(data.packages.issued),
        activated: payloads(data.packages.activated),
        cancelled: payloads(data.packages.cancelled),
        paid: payloads(data.packages.paid),
        updated: payloads(data.packages.updated),
      }
    })
    emitEvents({
      "client_package.issued": events.issued,
      "client_package.activated": events.activated,
      "client_package.cancelled": events.cancelled,
      "client_package.payment_recorded": events.paid,
      "client_package.updated": events.updated,
    })
    tellIssuedStep(events.issued)
    return new WorkflowResponse(packages)
  }
)
