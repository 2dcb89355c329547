import { askedEach, bookedEach, exactMinus, exactSum, type RawAmount } from "../money"
import type { TillPayment } from "./order-till"

type Moved = { id: string; amount: RawAmount; at: string }

/** A payment with the amounts that Medusa keeps. */
export type RawPayment = {
  id: string
  provider_id: string
  amount: RawAmount
  cancelled: boolean
  operation_id: string | null
  captures: readonly (Moved & { by: string | null })[]
  refunds: readonly (Moved & { operation_id: string | null })[]
  is_unanswered: boolean
}

const exactIn = (moved: readonly Moved[]) => exactSum(moved.map(({ amount }) => amount))
const notNegative = (amount: string) => (amount.startsWith("-") ? "0" : amount)
const byTime = (a: Moved, b: Moved) =>
  Number(a.at > b.at) - Number(a.at < b.at) || Number(a.id > b.id) - Number(a.id < b.id)

/**
 * Reads an order's payments as the shop counts them. Amounts are rounded together, never one by one:
 * what they come to in sum is what the order was asked for.
 */
export const readPayments = (raw: readonly RawPayment[], digits: number): TillPayment[] => {
  const payments = [...raw].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
  const uncaptured = bookedEach(
    payments.map(({ cancelled, amount, captures }) =>
      cancelled ? "0" : notNegative(exactMinus(amount, exactIn(captures)))
    ),
    digits
  )
  const refundable = bookedEach(
    payments.map(({ captures, refunds }) =>
      notNegative(exactMinus(exactIn(captures), exactIn(refunds)))
    ),
    digits
  )
  // A payment that went back as a whole is over: its odd digits are not the next one's.
  const isOver = (n: number) => Number(refundable[n]?.exact ?? 0) === 0
  const together = (of: (payment: RawPayment) => readonly Moved[]) => {
    const living = rounded(
      payments.filter((_, n) => !isOver(n)).flatMap((payment) => of(payment)),
      digits
    )
    return payments.map((payment, n) => (isOver(n) ? rounded(of(payment), digits) : living))
  }
  const captured = together(({ captures }) => captures)
  const refunded = together(({ refunds }) => refunds)
  const none = rounded([], digits)
  const nothing = { asked: 0n, exact: "0" }
  return payments.map(({ id, provider_id, operation_id, captures, refunds, is_unanswered }, n) => ({
    id,
    provider_id,
    operation_id,
    is_unanswered,
    uncaptured: uncaptured[n] ?? nothing,
    refundable: refundable[n] ?? nothing,
    captures: captures.map((one) => ({ ...one, ...(captured[n] ?? none)(one) })),
    refunds: refunds.map((one) => ({ ...one, ...(refunded[n] ?? none)(one) })),
  }))
}

const rounded = (all: readonly Moved[], digits: number) => {
  const sorted = [...all].sort(byTime)
  const amounts = askedEach(
    sorted.map(({ amount }) => amount),
    digits
  )
  const known = new Map(sorted.map(({ id }, n) => [id, amounts[n] ?? 0n]))
  return ({ id, amount }: Moved) => ({ amount: known.get(id) ?? 0n, exact: exactSum([amount]) })
}
