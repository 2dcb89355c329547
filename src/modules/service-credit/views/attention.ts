import type { AttentionCode } from "../../../domain/attention"
import { toMinor } from "../../../domain/money"
import { unitsRefunded, type RevocableCredit } from "../../../domain/take-back"
import type { PackageAttention } from "../../../types/http/client-package"

/** What is stored about a package that needs a look. */
export type StoredAttention = {
  code: string | null
  details: { amount?: unknown } | null
  since: string | null
  currency_code: string
  currency_digits: number
  /** The package's credits in their order. */
  credits: readonly RevocableCredit[]
}

const howMany = (units: number | null) => {
  if (units === null) return "Take sessions back?"
  return `Revoke ${units} ${units === 1 ? "session" : "sessions"}?`
}

/** What a person reads: what the reason is about, when it is about money, and what that stands for. */
const SENTENCES: Record<AttentionCode, (amount: string | null, units: number | null) => string> = {
  refunded_in_medusa: (amount, units) =>
    `Refunded ${amount ?? "a part of the price"} in Medusa. ${howMany(units)}`,
  cancelled_after_use: () => "The sale was cancelled or refunded after sessions had been used.",
  refund_unanswered: (amount) =>
    `${amount ?? "A refund"} was to go back when the server stopped. See at the payment provider whether it was sent.`,
  price_not_carried: (amount) =>
    `The price on its order was changed after sessions had been used: ${amount ?? "a part of it"} of the change stands for no unused session.`,
  order_not_covered: () => "An order counts on sessions that this package could not give.",
  visit_paid_twice: () => "More sessions pay for a visit than were booked. Give one back.",
  line_copied: () =>
    "A booking that this package paid for was copied into another order, and costs nothing there.",
  service_deleted: () => "A service that this package pays for was deleted.",
  customer_deleted: () => "The customer who owns this package was deleted.",
  audit_difference: () => "The package's counts do not follow from its history.",
}

const isKnown = (code: string): code is AttentionCode => code in SENTENCES

const proposalOf = ({ code, details, currency_digits, credits }: StoredAttention) => {
  if (code !== "refunded_in_medusa" || typeof details?.amount !== "string") return null
  const refund = toMinor(details.amount, currency_digits)
  return unitsRefunded(refund, credits).reduce((all, { units }) => all + units, 0) || null
}

/**
 * The reason for a look as it goes over the wire; a code that is not on the list is none. How many
 * sessions a refund stands for is told anew each time: some may have been used since.
 */
export const toAttention = (stored: StoredAttention): PackageAttention | null => {
  const { code, details, since, currency_code } = stored
  if (code === null || since === null || !isKnown(code)) return null
  const { amount } = details ?? {}
  const money = typeof amount === "string" ? `${amount} ${currency_code.toUpperCase()}` : null
  const units = proposalOf(stored)
  const message = SENTENCES[code](money, units)
  return { code, message, since, units, amount: money === null ? null : Number(amount) }
}
