import { DateTime } from "luxon"
import { endsBefore } from "../booking"
import { millisOf, type Instant } from "../instant"
import { refusal, type Refusal } from "../refusals"
import type { PackageTerms } from "../terms"

/** The package of an appointment that is to be moved. */
export type MovedPackage = {
  title: string
  zone: string
  expiry_rule: PackageTerms["expiry_rule"]
  starts_at: Instant | null
  expires_at: Instant | null
}

/** Says why an appointment cannot be moved to another time; null when it can. */
export const moveProblem = (sold: MovedPackage, starts_at: Instant): Refusal | null => {
  if (sold.starts_at !== null && millisOf(starts_at) < millisOf(sold.starts_at)) {
    const begins = instantLabel(sold.starts_at, sold.zone, "d LLL yyyy")
    return refusal("package_not_active", `${sold.title} begins on ${begins}.`)
  }
  if (!endsBefore(sold, starts_at) || sold.expires_at === null) return null
  const last = new Date(millisOf(sold.expires_at) - 1)
  const ends = instantLabel(last, sold.zone, "d LLL yyyy")
  return refusal("expires_before_service", `${sold.title} ends on ${ends}, before the appointment.`)
}

/** How an instant is written for people in a zone: "10 Jun 2026 15:00". */
export const instantLabel = (
  instant: Instant,
  zone: string,
  pattern = "d LLL yyyy HH:mm"
): string => DateTime.fromMillis(millisOf(instant), { zone, locale: "en" }).toFormat(pattern)
