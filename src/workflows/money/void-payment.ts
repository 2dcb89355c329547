import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { exactAmount } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Voided, VoidPayment } from "../../modules/service-credit/money/void-payment"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { leaveRest } from "./leave-rest"
import { loadTill } from "./load-till"
import { orderOfPackage, syncOrder } from "./order-of-package"
import { tellOrder } from "./tell-order"
import { takeOffOrderWorkflow } from "./take-off-order"

const voidOnOrder = async (
  container: MedusaContainer,
  command: VoidPayment,
  order_id: string
): Promise<Voided> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { client_package_id, reason } = command
  const till = await loadTill(container, order_id)
  const planned = await credits.planOrderVoid({ ...command, till })
  if (!planned) return { client_package_id, replayed: true }
  const { operation_id, refund } = planned
  await tellOrder(container, till, operation_id)
  for (const part of refund) {
    await takeOffOrderWorkflow(container).run({
      input: {
        order_id,
        currency_code: till.currency_code,
        payment_id: part.payment_id,
        amount: exactAmount(till, part, "refundable"),
        operation_id,
        note: reason ?? undefined,
      },
    })
  }
  return await credits.finishOrderVoid({ ...command, operation_id })
}

// No compensation: the payment is open again on the order, whatever becomes of the rest.
const voidPaymentStep = createStep(
  { name: "service-packages-void-payment", noCompensation: true },
  async (command: VoidPayment, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const order_id = await orderOfPackage(container, command.client_package_id)
    if (order_id === null) {
      return new StepResponse({ ...(await credits.voidPayment(command)), by_hand: true })
    }
    const voided = await credits.withLock(`order:${order_id}`, async () => {
      const done = await voidOnOrder(container, command, order_id)
      await leaveRest(container, order_id)
      return done
    })
    await syncOrder(container, order_id)
    return new StepResponse({ ...voided, by_hand: false })
  }
)

/**
 * Takes a payment back that was recorded by mistake: its amount is open again.
 *
 * @example
 * await voidPaymentWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", payment_id: "cpay_01", reason: "typed twice",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const voidPaymentWorkflow = createWorkflow(
  "service-packages-void-payment",
  (input: WorkflowData<VoidPayment>) => {
    const voided = voidPaymentStep(input)
    const changed = transform({ voided }, ({ voided: { client_package_id: id, ...of } }) =>
      of.by_hand && !of.replayed ? [{ id }] : []
    )
    emitEvents({ "client_package.payment_recorded": changed })
    return new WorkflowResponse(voided)
  }
)
