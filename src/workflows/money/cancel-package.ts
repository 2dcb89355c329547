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
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { invalid } from "../../errors/refuse"
import { exactAmount, type OrderTill } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedCancel } from "../../modules/service-credit/money/cancel-sold-package"
import type {
  CancelledPackage,
  CancelPackage,
} from "../../modules/service-credit/money/end-package"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { uncoverPackagesWorkflow } from "../checkout/uncover-packages"
import { emitEvents } from "../emit"
import { loadListPrices } from "./load-list-prices"
import { loadTill } from "./load-till"
import { markedBy } from "./mark"
import { orderOfPackage, syncOrder } from "./order-of-package"
import { hasStoreCredit, payOutStoreCredit } from "./store-credit"
import { tellOrder, writeOff } from "./tell-order"

/** Asks for a package to end; what its services cost is looked up. */
export type CancelPackageInput = Omit<CancelPackage, "prices">

const giveBack = async (
  container: MedusaContainer,
  till: OrderTill,
  { operation_id, refund }: NonNullable<PlannedCancel>,
  note: string | undefined
): Promise<void> => {
  for (const part of refund) {
    const wanted = {
      payment_id: part.payment_id,
      amount: exactAmount(till, part, "refundable"),
      note,
      ...markedBy(operation_id),
    }
    await refundPaymentWorkflow(container).run({ input: wanted })
  }
}

/** Refunds first, ends afterwards: a refund that fails leaves the customer her package. */
const cancelSold = async (
  container: MedusaContainer,
  command: CancelPackage,
  order_id: string
): Promise<CancelledPackage> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { client_package_id, reason } = command
  const till = await loadTill(container, order_id)
  const planned = await credits.planCancel({ ...command, till })
  if (!planned) return { client_package_id, refunded: false, replayed: true }
  const { operation_id } = planned
  try {
    if (planned.refunded > 0n) {
      await tellOrder(container, till, operation_id)
      await writeOff(container, await loadTill(container, order_id), planned)
    }
    await giveBack(container, till, planned, reason ?? undefined)
    const after = await loadTill(container, order_id)
    return await credits.finishCancel({ ...command, operation_id, till: after })
  } catch (error) {
    await credits.unblockSpending({ client_package_id })
    throw error
  }
}

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
    ? await cancelSold(container, command, order_id)
    : await credits.cancelPackage(command)
  await syncOrder(container, order_id)
  return cancelled
}

// No compensation: what went back to the customer stays hers, whatever becomes of the rest.
const cancelPackageStep = createStep(
  { name: "service-packages-cancel-package", noCompensation: true },
  async (input: CancelPackageInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    if (input.refund?.method === "store_credit" && !hasStoreCredit(container)) {
      throw invalid("refund.method: this shop has no store credit.")
    }
    const order_id = await orderOfPackage(container, input.client_package_id)
    const cancelled =
      order_id === null
        ? await cancelIn(container, input, null)
        : await credits.withLock(
            `order:${order_id}`,
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
