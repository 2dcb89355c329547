import { millisOf, toPresent, type Instant } from "../instant"
import type { PackageTerms } from "../terms"

/** What staff said about when a visit is or was. */
export type VisitTimes = { now: Instant; effective_at: Instant | null; starts_at: Instant | null }

/** When a use counts as having happened, and when its visit is. */
export type Visit = { effective_at: Date; visit_at: Date }

/**
 * Reads the times of a use: a visit in the past counts from its own day, one that is booked ahead from
 * the day it is entered. Null when it would count from a moment that has not come and no booking waits
 * for.
 */
export const visitOf = ({ now, effective_at, starts_at }: VisitTimes): Visit | null => {
  const today = millisOf(now)
  const start = starts_at === null ? null : millisOf(starts_at)
  const effective =
    effective_at === null ? Math.min(start ?? today, today) : millisOf(toPresent(effective_at, now))
  if (effective > today && (start === null || effective > start)) return null
  return { effective_at: new Date(effective), visit_at: new Date(start ?? effective) }
}

/** The instant by which the validity of a package is judged for a visit. */
export const judgedAt = (visit: Visit, rule: PackageTerms["expiry_rule"]): Date =>
  rule === "booking_date" ? visit.effective_at : visit.visit_at
