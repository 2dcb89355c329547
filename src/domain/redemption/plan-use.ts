import { DateTime } from "luxon"
import { endsBefore } from "../booking"
import { costOf, type Coverage, type Service } from "../coverage"
import { millisOf, type Instant } from "../instant"
import { lastPostingDay, latePostingEnds } from "../late-posting"
import { toDecimalString, unitsPaidFor } from "../money"
import { hasPause, isPaused } from "../package-dates"
import type { PackageBalance } from "../payment-status"
import { refusal, type Refusal, type RefusalCode } from "../refusals"
import type { PackageTerms } from "../terms"
import { usableUnits } from "../usable"
import { instantLabel } from "./plan-move"
import { judgedAt, type Visit } from "./visit"

/** A package as a use at the desk looks at it. */
export type UsedPackage = PackageBalance & {
  title: string
  terms: Pick<PackageTerms, "redeem_policy" | "expiry_rule">
  zone: string
  digits: number
  starts_at: Instant | null
  expires_on: string | null
  expires_at: Instant | null
  frozen_at: Instant | null
  frozen_until: Instant | null
  cancelled: boolean
}

/** A credit of that package. */
export type UsedCredit = {
  id: string
  title: string
  unit_label: string
  coverage: readonly Coverage[]
  granted: number
  available: number
  held: number
  redeemed: number
  forfeited: number
  expired: number
  /** Since when open carts hold units of it, and how many of them are being paid with right now. */
  held_since: Instant | null
  in_checkout: number
}

/** What is to be used. */
export type WantedUse = {
  service: Service
  service_title: string
  quantity: number
  visit: Visit
  now: Instant
  /** Whether the caller may enter a visit long after the package has ended. */
  may_post_late: boolean
}

/** Units of one bucket that are used; what time has ended already is used late. */
export type UsePart = { kind: "redeem" | "late_use"; from: "available" | "expired"; units: number }

/** Which credit pays and with what, or why none does. */
export type UsePlan =
  | { refusal: Refusal }
  | { refusal: null; service_credit_id: string; cost: number; units: number; parts: UsePart[] }

/** The reasons of several credits of one package, the one that can be helped first. */
const MOST_HELPFUL_FIRST: readonly RefusalCode[] = [
  "credits_held_elsewhere",
  "credits_in_checkout",
  "payment_required",
  "insufficient_credits",
]

/**
 * Decides what pays for a visit at the desk: one credit of the package pays for all of it, the one that
 * needs the fewest units. Everything is judged on the visit's own day.
 */
export const planUse = (
  sold: UsedPackage,
  credits: readonly UsedCredit[],
  wanted: WantedUse
): UsePlan => {
  const because = reasonOfPackage(sold, wanted)
  if (because) return { refusal: because }
  const able = credits
    .flatMap((credit) => {
      const cost = costOf(credit.coverage, wanted.service)
      return cost === null ? [] : [{ credit, cost }]
    })
    .sort((a, b) => a.cost - b.cost)
  if (!able.length) return { refusal: notCovered(sold, credits, wanted) }
  const plans = able.map(({ credit, cost }) => planCredit(sold, credit, cost, wanted))
  const found = plans.find((plan) => plan.refusal === null)
  if (found) return found
  const rank = (plan: UsePlan) => {
    const at = plan.refusal ? MOST_HELPFUL_FIRST.indexOf(plan.refusal.code) : 0
    return at < 0 ? MOST_HELPFUL_FIRST.length : at
  }
  return plans.reduce((best, plan) => (rank(plan) < rank(best) ? plan : best))
}

const day = (date: string) => DateTime.fromISO(date, { locale: "en" }).toFormat("d LLL yyyy")

const reasonOfPackage = (sold: UsedPackage, { visit, now, may_post_late }: WantedUse) => {
  const { title, expires_at, expires_on, zone } = sold
  const judged = judgedAt(visit, sold.terms.expiry_rule)
  if (sold.cancelled) return refusal("package_cancelled", `${title} was cancelled.`)
  if (sold.starts_at === null) return refusal("package_not_active", `${title} is not active yet.`)
  if (millisOf(sold.starts_at) > judged.getTime()) {
    return refusal(
      "package_not_active",
      `${title} begins on ${instantLabel(sold.starts_at, zone, "d LLL yyyy")}.`
    )
  }
  if (sold.frozen_at !== null && isPaused(sold, now)) {
    // A visit from before the pause is entered all the same: time stood still since then.
    if (millisOf(sold.frozen_at) > judged.getTime()) return null
    return refusal("package_frozen", `${title} is paused.`)
  }
  if (hasPause(sold, now) && isPaused(sold, judged)) {
    return refusal("package_frozen", `${title} is paused at the time of the appointment.`)
  }
  if (expires_at === null || expires_on === null) return null
  if (millisOf(expires_at) > millisOf(now)) {
    if (!endsBefore({ expires_at, expiry_rule: "service_date" }, judged)) return null
    const sentence = `${title} ends on ${day(expires_on)}, before the appointment.`
    return refusal("expires_before_service", sentence)
  }
  const ended = `${title} ended on ${day(expires_on)}.`
  if (millisOf(expires_at) <= judged.getTime()) return refusal("package_expired", ended)
  if (may_post_late || latePostingEnds(expires_on, zone).getTime() > millisOf(now)) return null
  const until = day(lastPostingDay(expires_on))
  return refusal(
    "forbidden",
    `${ended} Visits of that time could be entered until ${until}; a manager still can.`
  )
}

const notCovered = (sold: UsedPackage, credits: readonly UsedCredit[], wanted: WantedUse) => {
  const covered = [...new Set(credits.map(({ title }) => title))].join(" and ")
  const sentence = `${sold.title} covers ${covered}, not ${wanted.service_title}.`
  return refusal("service_not_covered", sentence)
}

const planCredit = (
  sold: UsedPackage,
  credit: UsedCredit,
  cost: number,
  { quantity, now }: WantedUse
): UsePlan => {
  const { available, held, redeemed, forfeited } = credit
  const units = quantity * cost
  const ended = sold.expires_at !== null && millisOf(sold.expires_at) <= millisOf(now)
  const expired = ended ? credit.expired : 0
  const left = available + expired
  const paid = { ...sold, policy: sold.terms.redeem_policy, granted: credit.granted }
  const atMost = usableUnits({ ...paid, available: left + held, used: redeemed + forfeited })
  if (left + held === 0) {
    return { refusal: refusal("package_exhausted", `Nothing left in ${sold.title}.`) }
  }
  if (left + held < units) {
    const sentence = `${sold.title} has ${left + held} left, this needs ${units}.`
    return { refusal: refusal("insufficient_credits", sentence) }
  }
  if (atMost.units < units) {
    return { refusal: unpaid(sold, credit, units, atMost.next_unlock) }
  }
  if (usableUnits({ ...paid, available: left, used: held + redeemed + forfeited }).units < units) {
    return { refusal: heldElsewhere(sold, credit, units - left) }
  }
  const late = Math.max(0, units - available)
  const parts: UsePart[] = [
    { kind: "redeem", from: "available", units: units - late },
    { kind: "late_use", from: "expired", units: late },
  ]
  return {
    refusal: null,
    service_credit_id: credit.id,
    cost,
    units,
    parts: parts.filter((part) => part.units > 0),
  }
}

const heldElsewhere = ({ zone }: UsedPackage, credit: UsedCredit, missing: number): Refusal => {
  if (credit.held - credit.in_checkout < missing) return refusal("credits_in_checkout")
  const since =
    credit.held_since === null ? "" : ` since ${instantLabel(credit.held_since, zone, "HH:mm")}`
  return refusal("credits_held_elsewhere", `Reserved in an online cart${since}. Use it here?`)
}

const unpaid = (
  sold: UsedPackage,
  credit: UsedCredit,
  units: number,
  next_unlock: bigint | null
): Refusal => {
  const { granted, redeemed, forfeited, unit_label } = credit
  const of = `${granted} ${unit_label}s`
  const open = next_unlock === null ? "" : toDecimalString(next_unlock, sold.digits)
  if (sold.terms.redeem_policy === "paid_in_full") {
    const sentence = `${sold.title} is to be paid in full before it is used. ${open} is open.`
    return refusal("payment_required", sentence)
  }
  const unlocked = unitsPaidFor(granted, sold.paid, sold.price)
  const used = redeemed + forfeited
  const state =
    unlocked === 0
      ? `None of ${of} is paid for yet.`
      : used >= unlocked
        ? `${unlocked} of ${of} are paid for and used.`
        : `${unlocked} of ${of} are paid for and ${used} used, this needs ${units}.`
  return refusal("payment_required", `${state} ${open} more unlocks the next.`)
}
