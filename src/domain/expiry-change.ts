import type { Instant } from "./instant"
import {
  datesAreFixed,
  endedOn,
  endOn,
  hasEnded,
  lastDayProblem,
  type DatedPackage,
  type PackageEnd,
} from "./package-dates"
import { invalid, planned, refused, type Verdict } from "./verdict"

/** Another last valid day for a package; `shortens` when somebody may have counted on a later one. */
export type ExpiryChange = PackageEnd & { shortens: boolean }

const shortens = ({ expires_on }: DatedPackage, wanted: string | null) =>
  wanted !== null && (expires_on === null || wanted < expires_on)

/**
 * Decides about another last valid day, or null for never. What has ended is not made valid again in
 * passing: that is for `planReinstatement`, which brings the sessions back as well.
 */
export const planExpiryChange = (
  dated: DatedPackage,
  expires_on: string | null,
  now: Instant
): Verdict<ExpiryChange> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  if (hasEnded(dated, now)) {
    const sentence = `It ${endedOn(dated, now)}. Reinstate it to bring its sessions back.`
    return refused("package_expired", sentence)
  }
  const problem = lastDayProblem(dated, expires_on, now)
  if (problem) return problem
  return planned({ ...endOn(expires_on, dated.time_zone), shortens: shortens(dated, expires_on) })
}

/** Decides about bringing an ended package back until a day, or null for good. */
export const planReinstatement = (
  dated: DatedPackage,
  expires_on: string | null,
  now: Instant
): Verdict<PackageEnd> => {
  const fixed = datesAreFixed(dated)
  if (fixed) return fixed
  if (!hasEnded(dated, now)) return invalid("The package has not ended: change its expiry instead.")
  const problem = lastDayProblem(dated, expires_on, now)
  if (problem) return problem
  return planned(endOn(expires_on, dated.time_zone))
}
