import { millisOf, type Instant } from "./instant"

export const PACKAGE_STATUSES = [
  "pending",
  "active",
  "frozen",
  "expired",
  "fully_used",
  "cancelled",
] as const
/** What a client package is at a given moment; never stored, always derived. */
export type PackageStatus = (typeof PACKAGE_STATUSES)[number]

/** The stored facts a status is derived from. */
export type StatusFacts = {
  cancelled_at: Instant | null
  starts_at: Instant | null
  /** Since when it is paused, or from when it will be. */
  frozen_at: Instant | null
  frozen_until: Instant | null
  expires_at: Instant | null
  /** Credits that still have available or held units. */
  open_credits: number
  /** Units that ended unused: expired. */
  lost_units: number
}

/** Derives the status of a package at `now`; each end instant is exclusive. */
export const packageStatus = (facts: StatusFacts, now: Instant): PackageStatus => {
  const at = millisOf(now)
  const reached = (instant: Instant | null) => instant !== null && millisOf(instant) <= at

  if (facts.cancelled_at !== null) return "cancelled"
  if (!reached(facts.starts_at)) return "pending"
  if (facts.open_credits === 0) return facts.lost_units > 0 ? "expired" : "fully_used"
  // Before the end: while a package is paused its end does not come nearer.
  if (reached(facts.frozen_at) && !reached(facts.frozen_until)) return "frozen"
  if (reached(facts.expires_at)) return "expired"
  return "active"
}
