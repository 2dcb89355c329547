import { dayAfter, isLocalDate } from "./calendar"
import type { Instant } from "./instant"
import type { PackageTerms } from "./terms"
import { expiryInstant, localDate, validityOf } from "./validity"

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
  return expiryInstant(dayAfter(startsOn, -1), zone)
}

type Terms = Pick<PackageTerms, "validity" | "starts">

/** The last valid day that the terms give a package when it is issued. */
const lastDayOf = ({ validity, starts }: Terms, starts_on: string): string | null => {
  const waits = starts === "first_use" && validity !== null && !("until" in validity)
  return waits ? null : validityOf({ startsOn: starts_on, validity })
}

/**
 * The period of a package that begins today, or on a day somebody chose: on the whole of it, from its
 * midnight on. One that starts with its first use is usable at once and has no end yet, unless its end
 * is a fixed day. A chosen end wins, also a chosen "never" (null). What was sold in time and issued
 * after its fixed day has only that day left.
 */
export const packagePeriod = (input: {
  at: Instant
  zone: string
  terms: Terms
  starts_on?: string | null
  expires_on?: string | null
}): Period => {
  const { at, zone, terms } = input
  const first = input.starts_on ?? localDate(at, zone)
  const expires_on = input.expires_on === undefined ? lastDayOf(terms, first) : input.expires_on
  const is_over = input.starts_on == null && expires_on !== null && expires_on < first
  const starts_on = is_over && input.expires_on === undefined ? expires_on : first
  return {
    starts_on,
    starts_at: startInstant(starts_on, zone),
    expires_on,
    expires_at: expires_on === null ? null : expiryInstant(expires_on, zone),
  }
}
