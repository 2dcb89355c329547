import { endsBefore, isPausedFor } from "../booking"
import { DateTime } from "luxon"
import { millisOf, type Instant } from "../instant"
import { refusal, type Refusal, type RefusalCode } from "../refusals"
import type { CreditFacts, LineExplanation } from "./types"

/** The reasons a covering credit may have, the one the customer can do most about first. */
const MOST_HELPFUL_FIRST: readonly RefusalCode[] = [
  "credits_held_elsewhere",
  "payment_required",
  "expires_before_service",
  "insufficient_credits",
  "package_not_active",
  "package_frozen",
  "package_expired",
  "package_exhausted",
  "package_cancelled",
]

/** Why one credit that covers the service does not pay for it. */
export type Reason = { refusal: Refusal; credit: CreditFacts }

/** Puts the reason that the customer can do most about first. */
export const byHelp = (a: Reason, b: Reason): number => {
  const rank = ({ refusal: { code } }: Reason) => MOST_HELPFUL_FIRST.indexOf(code)
  const end = ({ credit }: Reason) => credit.expires_on ?? "9999-12-31"
  // Of equal reasons the package that ended last is the one remembered.
  return (
    rank(a) - rank(b) ||
    compare(end(b), end(a)) ||
    compare(a.credit.client_package_id, b.credit.client_package_id)
  )
}

const unpaid = ({ title, used_units, next_unlock }: CreditFacts): string => {
  const used = used_units === 1 ? "session" : `${used_units} sessions`
  const state =
    used_units === 0
      ? `${title} is not paid for yet.`
      : `The ${used} of ${title} paid for so far ${used_units === 1 ? "is" : "are"} used.`
  const remedy = next_unlock ? `${next_unlock} more unlocks the next.` : "Pay the rest to use more."
  return `${state} ${remedy}`
}

/** How much of a credit the cart may take beyond what it holds. */
export const openUnits = ({ open, available, limited_by_payment }: CreditFacts): number =>
  open ?? (limited_by_payment ? 0 : available)

/** That what a credit has left goes to other lines of the cart. */
export const spentOnOthers = (credit: CreditFacts): Reason => ({
  credit,
  refusal: refusal(
    "insufficient_credits",
    `What is left in ${credit.title} already pays for other services in this cart.`
  ),
})

/**
 * Finds what speaks against a covering credit; `cost` is what one booking takes of it. Null when it
 * could pay for one.
 */
export const reasonOf = (
  credit: CreditFacts,
  cost: number,
  input: LineExplanation
): Reason | null => {
  const { title, available, held_elsewhere, held_by_this_cart } = credit
  const because = (code: RefusalCode, sentence: string) => ({
    refusal: refusal(code, sentence),
    credit,
  })
  const endsBy = (instant: Instant) =>
    credit.expires_at !== null && millisOf(credit.expires_at) <= millisOf(instant)

  if (credit.status === "cancelled") return because("package_cancelled", `${title} was cancelled.`)
  const left = available + held_elsewhere + held_by_this_cart
  const isOver = credit.status !== "frozen" && left > 0 && endsBy(input.now)
  if (credit.status === "expired" || isOver) {
    return because("package_expired", `${title} ended${onDay(credit)}.`)
  }
  if (credit.status === "fully_used" || (left === 0 && !credit.limited_by_payment)) {
    return because("package_exhausted", `Nothing left in ${title}.`)
  }
  if (credit.status === "pending") {
    return because("package_not_active", `${title} is not active yet.`)
  }
  if (credit.status === "frozen") return because("package_frozen", `${title} is paused.`)
  const ending = { expiry_rule: "service_date" as const, ...credit }
  if (input.service_starts_at && isPausedFor(ending, input.service_starts_at)) {
    return because("package_frozen", `${title} is paused at the time of the appointment.`)
  }
  if (input.service_starts_at && endsBefore(ending, input.service_starts_at)) {
    const sentence = `${title} ends${onDay(credit)}, before the appointment.`
    return because("expires_before_service", sentence)
  }
  if (openUnits(credit) >= cost) return null
  if (held_elsewhere > 0 && available + held_elsewhere >= cost) {
    const sentence = `Sessions left in ${title} are reserved in another cart.`
    return because("credits_held_elsewhere", sentence)
  }
  if (credit.limited_by_payment) return because("payment_required", unpaid(credit))
  if (held_by_this_cart > 0 || available >= cost) return spentOnOthers(credit)
  return because("insufficient_credits", `${title} has ${available} left, this needs ${cost}.`)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const onDay = ({ expires_on }: CreditFacts) =>
  expires_on === null
    ? ""
    : ` on ${DateTime.fromISO(expires_on, { locale: "en" }).toFormat("d LLL yyyy")}`
