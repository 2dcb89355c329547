import { MathBN, PaymentEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  addOrderTransactionStep,
  emitEventStep,
  refundPaymentStep,
} from "@medusajs/medusa/core-flows"
import { markedBy } from "./mark"

/** A payment to take off an order because it was recorded by mistake. */
export type TakeOffOrderInput = {
  order_id: string
  currency_code: string
  payment_id: string
  amount: number | string
  operation_id: string
  note?: string
}

/**
 * Takes a payment off an order so that its amount is open again. Medusa's own refund writes a credit
 * line next to it, after which the customer would owe nothing: right for money that went back, wrong
 * for money that never came.
 */
export const takeOffOrderWorkflow = createWorkflow(
  "service-packages-take-off-order",
  (input: WorkflowData<TakeOffOrderInput>) => {
    const refund = transform(
      { input },
      ({ input: { payment_id, amount, operation_id, note } }) => ({
        payment_id,
        amount,
        note,
        ...markedBy(operation_id),
      })
    )
    const payment = refundPaymentStep(refund)
    const transactions = transform({ input, payment }, ({ input, payment }) =>
      (payment.refunds ?? []).map((refund) => ({
        order_id: input.order_id,
        amount: MathBN.mult(refund.amount, -1),
        currency_code: input.currency_code,
        reference_id: refund.id,
        reference: "refund",
      }))
    )
    addOrderTransactionStep(transactions)
    emitEventStep({ eventName: PaymentEvents.REFUNDED, data: { id: input.payment_id } })
    return new WorkflowResponse(payment)
  }
)
