import { dayAfter } from "./calendar"
import type { Instant } from "./instant"
import { planExpiryChange, type ExpiryChange } from "./expiry-change"
import { datesAreFixed, type DatedPackage } from "./package-dates"
import { invalid, refused, type Verdict } from "./verdict"

// Days are counted on from a day that may itself have been counted on: somewhere it has to end.
const LATEST = "2200-12-31"

/** Decides about a last valid day so many days later, or earlier, than the one a package has. */
export const planExpiryShift = (
  dated: DatedPackage,
  days: number,
  now: Instant
): Verdict<ExpiryChange> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  if (dated.expires_on === null) return refused("no_expiry")
  const wanted = dayAfter(dated.expires_on, days)
  if (wanted > LATEST) return invalid("days: that day is beyond all packages.")
  return planExpiryChange(dated, wanted, now)
}
