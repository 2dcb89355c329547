import { atLeastZero, minus, sum } from "./money"

/** What a line in a package's payments can be: money that came in, went back, or was recorded by mistake. */
export const PAYMENT_KINDS = ["payment", "refund", "void"] as const
/** One of these. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

export const PAYMENT_STATUSES = ["unpaid", "partial", "paid"] as const
/** The payment badge of a client package. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** What came in for a package: `paid` is what the shop still has, `refunded` what it gave back. */
export type PackageBalance = { price: bigint; paid: bigint; refunded: bigint }

/** True when nothing is open: money that was given back had been paid, so it is not owed again. */
export const isPaidInFull = ({ price, paid, refunded }: PackageBalance): boolean =>
  sum([paid, refunded]) >= price

/** What may still be paid for a package; nothing is owed for one that was cancelled. */
export const openAmount = (
  { price, paid, refunded }: PackageBalance,
  is_cancelled: boolean
): bigint => (is_cancelled ? 0n : atLeastZero(minus(price, sum([paid, refunded]))))

/** Paid if nothing is owed, unpaid if nothing was ever paid, else partial. */
export const paymentStatus = (balance: PackageBalance & { everPaid: boolean }): PaymentStatus => {
  if (isPaidInFull(balance)) return "paid"
  return balance.everPaid ? "partial" : "unpaid"
}
