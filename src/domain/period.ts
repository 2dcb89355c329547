import { DateTime } from "luxon"
import type { Instant } from "./instant"
import type { PackageTerms } from "./terms"
import { expiryInstant, isLocalDate, localDate, validityOf } from "./validity"

/** From when until when a package can be used; the end instant is exclusive, null is never. */
export type Period = {
  starts_on: string
  starts_at: Date
  expires_on: string | null
  expires_at: Date | null
}

/** The instant a local day begins in a zone. */
export const startInstant = (startsOn: string, zone: string): Date => {
  if (!isLocalDate(startsOn)) throw new RangeError(`not a local date: ${startsOn}`)
  const before = DateTime.fromISO(startsOn, { zone: "utc" }).minus({ day: 1 }).toISODate()
  return expiryInstant(String(before), zone)
}

/**
 * The period of a package that begins at `at`, or on a day somebody chose. One that starts with its
 * first use is usable at once and has no end yet. A chosen end wins, also a chosen "never" (null).
 */
export const packagePeriod = (input: {
  at: Instant
  zone: string
  terms: Pick<PackageTerms, "validity" | "starts">
  starts_on?: string | null
  expires_on?: string | null
}): Period => {
  const { at, zone, terms } = input
  const today = localDate(at, zone)
  const starts_on = input.starts_on ?? today
  const validity = terms.starts === "first_use" ? null : terms.validity
  const expires_on =
    input.expires_on === undefined
      ? validityOf({ startsOn: starts_on, validity })
      : input.expires_on
  return {
    starts_on,
    starts_at: starts_on === today ? new Date(at) : startInstant(starts_on, zone),
    expires_on,
    expires_at: expires_on === null ? null : expiryInstant(expires_on, zone),
  }
}
