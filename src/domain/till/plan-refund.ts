import { atLeastZero, minus, smaller, sum } from "../money"
import { takeLargestFirst, type PaymentPart } from "../refund"
import type { OrderTill, TillPayment } from "./order-till"
import { AT_THE_DESK } from "./plan-payment"

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

/** What a command has refunded without anybody knowing whether a provider sent it; the desk's own needs none. */
export const unansweredOf = (till: OrderTill, operation_id: string): bigint =>
  sum(
    till.payments
      .filter(({ provider_id, is_unanswered }) => is_unanswered && provider_id !== AT_THE_DESK)
      .flatMap(({ refunds }) => refunds)
      .filter((refund) => refund.operation_id === operation_id)
      .map(({ amount }) => amount)
  )

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

// A payment may hold less than a coin, which none of what is asked for stands for.
const oddOnes = (payments: readonly TillPayment[]): PaymentPart[] =>
  payments
    .filter(({ refundable }) => refundable.asked === 0n && Number(refundable.exact) > 0)
    .map(({ id: payment_id }) => ({ payment_id, amount: 0n }))

/**
 * Shares a refund out to payments, the largest first; what the command has refunded is not repeated. One
 * that takes all there is takes what is less than a coin along, and takes it first: a repetition sees by
 * what is left that all is meant.
 */
export const planRefund = (
  till: OrderTill,
  { amount, operation_id, of }: { amount: bigint; operation_id: string; of?: string }
): RefundPlan => {
  const done = refundedBy(till, operation_id)
  const left = atLeastZero(minus(amount, sum(done.map((part) => part.amount))))
  const payments = till.payments.filter(({ id }) => of === undefined || id === of)
  const held = payments.map(({ id, refundable }) => ({ payment_id: id, left: refundable.asked }))
  const { parts, missing } = takeLargestFirst(left, held)
  const isAll = left > 0n && left >= sum(held.map((one) => one.left))
  return { done, refund: isAll ? [...oddOnes(payments), ...parts] : parts, missing }
}
