import { exactPart, toDecimalString, type Booked } from "../money"
import type { PaymentPart } from "../refund"

/** Money that moved on a payment, in Medusa's form and in ours; `by` is who captured it. */
export type TillCapture = {
  id: string
  amount: bigint
  exact: string
  at: string
  by: string | null
}
/** Money that went back on a payment; `operation_id` is the command of ours that asked for it. */
export type TillRefund = Omit<TillCapture, "by"> & { operation_id: string | null }

/** A payment of an order as Medusa has it. */
export type TillPayment = {
  id: string
  provider_id: string
  /** What is authorised and not captured yet; nothing when it was cancelled. */
  uncaptured: Booked
  /** What was captured and has not gone back. */
  refundable: Booked
  /** The command that opened the collection this payment belongs to. */
  operation_id: string | null
  captures: readonly TillCapture[]
  refunds: readonly TillRefund[]
  /** Whether Medusa wrote a refund down and died before its provider's answer: nobody knows if it was sent. */
  is_unanswered: boolean
}

/** The money of an order between Medusa and us: what is open, and every payment. */
export type OrderTill = {
  order_id: string
  currency_code: string
  digits: number
  /** Why nothing can be refunded on the order right now; null when it can. */
  busy: string | null
  pending: Booked
  payments: readonly TillPayment[]
  /** Collections that nobody has begun to pay; ours ask for what is left of the order. */
  unpaid: readonly { id: string; amount: Booked; is_ours: boolean; session_ids: string[] }[]
  /** Collections that wait for their payment, by the command that opened them. */
  waiting: readonly { id: string; amount: bigint; operation_id: string }[]
}

/**
 * What Medusa is told to move of a payment: all its digits, where a part takes all there is, so that
 * nothing is left of it and never more is asked than it has.
 */
export const exactAmount = (
  { payments, digits }: Pick<OrderTill, "payments" | "digits">,
  { payment_id, amount }: PaymentPart,
  of: "uncaptured" | "refundable"
): string => {
  const whole = payments.find(({ id }) => id === payment_id)?.[of]
  return whole ? exactPart(amount, whole, digits) : toDecimalString(amount, digits)
}
