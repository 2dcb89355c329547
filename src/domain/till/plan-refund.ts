import { atLeastZero, minus, smaller, sum } from "../money"
import { takeLargestFirst, type PaymentPart } from "../refund"
import type { OrderTill } from "./order-till"

/** What is still to be refunded on an order for one command, and what of it is done. */
export type RefundPlan = { done: PaymentPart[]; refund: PaymentPart[]; missing: bigint }

/** What a command has refunded so far, payment by payment. */
export const refundedBy = (till: OrderTill, operation_id: string): PaymentPart[] =>
  till.payments
    .map(({ id, refunds }) => ({
      payment_id: id,
      amount: sum(
        refunds.filter((refund) => refund.operation_id === operation_id).map(({ amount }) => amount)
      ),
    }))
    .filter(({ amount }) => amount > 0n)

/**
 * How much of what went back the order has not written off: written off in full, an order asks for as
 * much as `before` it, or for nothing where it owed the customer something.
 */
export const notWrittenOff = (
  pending: bigint,
  { before, refunded }: { before: bigint; refunded: bigint }
): bigint => {
  const owing = smaller(sum([before, refunded]), 0n)
  const expected = before < 0n ? owing : before
  return smaller(refunded, atLeastZero(minus(pending, expected)))
}

/** Shares a refund out to payments, the largest first; what the command has refunded is not repeated. */
export const planRefund = (
  till: OrderTill,
  { amount, operation_id, of }: { amount: bigint; operation_id: string; of?: string }
): RefundPlan => {
  const done = refundedBy(till, operation_id)
  const left = atLeastZero(minus(amount, sum(done.map((part) => part.amount))))
  const { parts, missing } = takeLargestFirst(
    left,
    till.payments
      .filter(({ id }) => of === undefined || id === of)
      .map(({ id, refundable }) => ({ payment_id: id, left: refundable.asked }))
  )
  return { done, refund: parts, missing }
}
