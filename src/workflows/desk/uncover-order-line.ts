import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PaidOnce } from "../../modules/service-credit/desk/paid-twice"
import type { UncoveredLine } from "../../modules/service-credit/desk/uncover-line"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { chargeLine } from "./charge-line"
import { loadOrderLine } from "./load-order-line"
import { eventOf, unmarkedBy } from "./redemption-events"
import { assertEditable } from "./reprice-line"
import { settleDeskWorkWorkflow } from "./settle-desk-work"

/** Asks for the sessions that pay for a line of an order to be taken off it. */
export type UncoverOrderLineInput = {
  order_id: string
  line_item_id: string
  actor: Actor
  key?: string
}

const uncover = async (
  container: MedusaContainer,
  input: UncoverOrderLineInput
): Promise<PaidOnce<UncoveredLine>> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const known = await credits.findUncovered(input)
  const before = known ? { ...known, unmarked: [] } : await finishedFor(container, input)
  if (before) return before
  const line = await loadOrderLine(container, input)
  const paid = await credits.listPackageRedemptions({
    order_id: input.order_id,
    order_line_item_id: line.id,
    detached_at: null,
  })
  if (!paid.some(({ units_redeemed }) => units_redeemed > 0)) {
    refuse("changed_meanwhile", "No session pays for this line.")
  }
  if (line.price.unit_price === 0n) await assertEditable(container, line.order)
  // Planned and done in several transactions, so it needs a key also when the caller gave none.
  const command = { ...input, key: input.key ?? randomUUID() }
  const planned = await credits.planUncover(command)
  if (!planned) return refuse("changed_meanwhile", "Somebody has taken it off just now.")
  try {
    // The price first: where Medusa will not change it nothing has happened.
    await chargeLine(container, line, planned)
    return await credits.uncoverLine({ ...command, ...planned })
  } catch (error) {
    await credits.releaseWork(planned).catch(() => {})
    throw error
  }
}

// What an earlier call has begun under another key: it is at it, or dead and brought to its end here.
const finishedFor = async (
  container: MedusaContainer,
  input: UncoverOrderLineInput
): Promise<PaidOnce<UncoveredLine> | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { order_id, line_item_id, actor, key } = input
  for (const work of await credits.listPlannedWork({ kinds: ["give_back"], order_id })) {
    if (!("line_item_id" in work.input) || work.input.line_item_id !== line_item_id) continue
    if (work.key === key && work.actor.id === actor.id) continue
    const { operation_id } = work
    if (key !== undefined) await credits.noteAsked({ operation_id, actor, key })
    if (work.is_leased) refuse("changed_meanwhile", "An earlier call is still at work on this.")
    await settleDeskWorkWorkflow(container).run({ input: work })
    const done = await credits.findUncovered({ ...input, actor: work.actor, key: work.key })
    if (done) return { ...done, unmarked: [] }
  }
  return null
}

const uncoverOrderLineStep = createStep(
  { name: "service-packages-uncover-order-line", noCompensation: true },
  async (input: UncoverOrderLineInput, { container }) =>
    new StepResponse(await uncover(container, input))
)

/**
 * Takes sessions off a line of an order: it asks its price again, and they come back.
 *
 * @example
 * await uncoverOrderLineWorkflow(container).run({
 *   input: {
 *     order_id: "order_01", line_item_id: "ordli_01",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const uncoverOrderLineWorkflow = createWorkflow(
  "service-packages-uncover-order-line",
  (input: WorkflowData<UncoverOrderLineInput>) => {
    const done = uncoverOrderLineStep(input)
    emitEvents({
      "client_package.updated": transform({ done }, (data) => unmarkedBy(data.done)),
      "package_redemption.restored": transform({ done }, ({ done }) =>
        done.redemptions.flatMap((one) => eventOf({ ...one, replayed: done.replayed }))
      ),
    })
    return new WorkflowResponse(done)
  }
)
