import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { invalid } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type {
  CancelledPackage,
  CancelPackage,
} from "../../modules/service-credit/money/end-package"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { cancelOnOrder } from "./cancel-on-order"
import { loadListPrices } from "./load-list-prices"
import { orderOfPackage, syncOrder } from "./order-of-package"
import { asPlanned } from "./planned-work"
import { hasStoreCredit, payOutStoreCredit } from "./store-credit"

/** Asks for a package to end; what its services cost is looked up. */
export type CancelPackageInput = Omit<CancelPackage, "prices">

const goesThroughMedusa = ({ refund }: CancelPackageInput) =>
  refund !== null && refund.method !== "store_credit"

const cancelIn = async (
  container: MedusaContainer,
  input: CancelPackageInput,
  order_id: string | null
): Promise<CancelledPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const facts = await credits.retrieveRefundFacts(input.client_package_id)
  const command = { ...input, prices: await loadListPrices(container, facts) }
  if (order_id === null) return await credits.cancelPackage(command)
  // Payments that no event has told of yet decide about what can go back.
  await syncOrder(container, order_id)
  const cancelled = goesThroughMedusa(input)
    ? await cancelOnOrder(container, command, order_id)
    : await credits.cancelPackage(command)
  await syncOrder(container, order_id)
  return cancelled
}

const askedBy = (input: CancelPackageInput) => {
  const { client_package_id, refund } = input
  const met = { client_package_id, refunded: false, replayed: true }
  return { asked: { ...input, kind: "cancel", request: { client_package_id, refund } }, met }
}

// No compensation: what went back to the customer stays hers, whatever becomes of the rest.
const cancelPackageStep = createStep(
  { name: "service-packages-cancel-package", noCompensation: true },
  async (input: CancelPackageInput, { container }) => {
    if (input.refund?.method === "store_credit" && !hasStoreCredit(container)) {
      throw invalid("refund.method: this shop has no store credit.")
    }
    const order_id = await orderOfPackage(container, input.client_package_id)
    const cancelled =
      order_id === null
        ? await cancelIn(container, input, null)
        : await asPlanned(
            container,
            order_id,
            askedBy(input),
            async () => await cancelIn(container, input, order_id)
          )
    if (input.refund?.method === "store_credit") {
      await payOutStoreCredit(container, input.client_package_id)
    }
    return new StepResponse({ ...cancelled, by_hand: order_id === null })
  }
)

const refunds = ({ input }: { input: CancelPackageInput }) => Boolean(input.refund)

/**
 * Ends a package: open carts get their prices back, what is unused is taken back, what was used stays,
 * and money goes back through the order's payments, or outside Medusa where it came from there.
 *
 * @example
 * await cancelPackageWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01",
 *     reason: "moved away",
 *     refund: { method: "pro_rata" },
 *     key: "cancel-cpkg_01",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const cancelPackageWorkflow = createWorkflow(
  "service-packages-cancel-package",
  (input: WorkflowData<CancelPackageInput>) => {
    const ids = transform({ input }, (data) => [data.input.client_package_id])
    const asked = when("service-packages-refunds", { input }, refunds).then(() => {
      const { client_package_id, refund, reason, actor } = input
      const beforeRefund = createHook("beforeRefund", { client_package_id, refund, reason, actor })
      const hooks: [typeof beforeRefund] = [beforeRefund]
      return { result: input.client_package_id, hooks }
    })
    uncoverPackagesWorkflow.runAsStep({ input: { client_package_ids: ids } })
    const cancelled = cancelPackageStep(input)
    const events = transform({ cancelled }, ({ cancelled: { client_package_id: id, ...of } }) => ({
      cancelled: of.replayed ? [] : [{ id }],
      paid: of.by_hand && of.refunded && !of.replayed ? [{ id }] : [],
    }))
    emitEvents({
      "client_package.cancelled": events.cancelled,
      "client_package.payment_recorded": events.paid,
    })
    return new WorkflowResponse(cancelled, { hooks: asked.hooks })
  }
)
