import { randomUUID } from "node:crypto"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { RecordPayment } from "../../modules/service-credit/money/record-payment"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { leaveRest } from "./leave-rest"
import { orderOfPackage, syncOrder } from "./order-of-package"
import { payOnOrder } from "./pay-on-order"
import { asPlanned } from "./planned-work"

// No compensation: money that was received stays received, whatever becomes of the rest.
const recordPaymentStep = createStep(
  { name: "service-packages-record-payment", noCompensation: true },
  async (command: RecordPayment, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const order_id = await orderOfPackage(container, command.client_package_id)
    if (order_id === null) {
      return new StepResponse({ ...(await credits.recordPayment(command)), by_hand: true })
    }
    // Planned more than once, so it needs a key also when the caller gave none.
    const keyed = { ...command, key: command.key ?? randomUUID() }
    const { client_package_id, payment } = command
    const asked = { ...keyed, kind: "payment", request: { client_package_id, payment } }
    const met = { client_package_id, replayed: true }
    const recorded = await asPlanned(container, order_id, { asked, met }, async () => {
      const done = await payOnOrder(container, keyed, order_id)
      await leaveRest(container, order_id)
      return done
    })
    await syncOrder(container, order_id)
    return new StepResponse({ ...recorded, by_hand: false })
  }
)

/**
 * Records a payment for a package: on the order that sold it, where Medusa sees it too, or with the
 * package itself when it was given by hand. Repeated with the same key it books once.
 *
 * @example
 * await recordPaymentWorkflow(container).run({
 *   input: {
 *     client_package_id: "cpkg_01", payment: { amount: 45, method: "cash" }, key: "visit-7",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const recordPaymentWorkflow = createWorkflow(
  "service-packages-record-payment",
  (input: WorkflowData<RecordPayment>) => {
    const recorded = recordPaymentStep(input)
    // What an order's packages count as paid is told by the sync that follows the order.
    const paid = transform({ recorded }, ({ recorded: { client_package_id: id, ...of } }) =>
      of.by_hand && !of.replayed ? [{ id }] : []
    )
    emitEvents({ "client_package.payment_recorded": paid })
    return new WorkflowResponse(recorded)
  }
)
