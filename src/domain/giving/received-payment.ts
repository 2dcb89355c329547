import { exactMinor, tooManyDecimals } from "../money"
import { invalid, planned, type Verdict } from "../verdict"
import type { GivingFacts } from "./types"

/** Money that comes with a package, as it was typed: major units. */
export type PaymentWish = { amount: number; method: string; reference?: string }

/** What was received for a package, in minor units; nothing, while all of it is still to come. */
export type ReceivedPayment = { amount: bigint; method: string; reference: string | null }

/**
 * What a package that is given by hand counts as paid: what was received with it; where nobody says, it
 * was paid elsewhere, all of it. Of money that changed hands elsewhere the shop has nothing written down.
 */
export const paidWith = (received: ReceivedPayment | null, price: bigint): bigint =>
  received ? received.amount : price

/** Says what was received with a package; more than the customer owes for it is refused. */
export const planReceivedPayment = (
  payment: PaymentWish | undefined,
  { code, digits }: GivingFacts["currency"],
  owed: bigint
): Verdict<ReceivedPayment | null> => {
  if (!payment) return planned(null)
  const amount = exactMinor(payment.amount, digits)
  if (amount === null) return invalid(tooManyDecimals("payment.amount", payment.amount, code))
  return amount > owed
    ? invalid("payment.amount: it is more than the package costs.")
    : planned({ amount, method: payment.method, reference: payment.reference ?? null })
}
