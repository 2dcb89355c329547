import { millisOf, type Instant } from "./instant"
import { localInstant, offsetAt } from "./local-instant"

const HOUR = 3_600_000

/** A booking as a cancellation looks at it; without a window it may always be cancelled in time. */
export type CancelRule = { starts_at: Instant | null; window_hours: number | null; zone: string }

/** What a cancellation does to a booking's sessions. */
export type CancelOutcome = "restored" | "forfeited"

/**
 * The last instant at which a booking is cancelled in time, null when every instant is. Counted on
 * the wall clock: 24 hours before Monday 10:00 is Sunday 10:00, also when the clocks changed in
 * between.
 */
export const cancelDeadline = ({ starts_at, window_hours, zone }: CancelRule): Date | null => {
  if (starts_at === null || window_hours === null) return null
  const start = millisOf(starts_at)
  return localInstant(start + offsetAt(start, zone) - window_hours * HOUR, zone)
}

/** What the sessions of a booking become when it is cancelled at `now`; an unknown start forfeits nothing. */
export const cancelOutcome = (rule: CancelRule, now: Instant): CancelOutcome => {
  const deadline = cancelDeadline(rule)
  return deadline !== null && millisOf(now) > deadline.getTime() ? "forfeited" : "restored"
}
