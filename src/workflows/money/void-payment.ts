import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { VoidPayment } from "../../modules/service-credit/money/void-payment"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { leaveRest } from "./leave-rest"
import { orderOfPackage, syncOrder } from "./order-of-package"
import { asPlanned } from "./planned-work"
import { voidOnOrder } from "./void-on-order"

// No compensation: the payment is open again on the order, whatever becomes of the rest.
const voidPaymentStep = createStep(
  { name: "service-packages-void-payment", noCompensation: true },
  async (command: VoidPayment, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const order_id = await orderOfPackage(container, command.client_package_id)
    if (order_id === null) {
      return new StepResponse({ ...(await credits.voidPayment(command)), by_hand: true })
    }
    const { client_package_id, payment_id } = command
    const asked = { ...command, kind: "void_payment", request: { client_package_id, payment_id } }
    const met = { client_package_id, replayed: true }
    const voided = await asPlanned(container, order_id, { asked, met }, async () => {
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
