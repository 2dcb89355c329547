import type { Instant } from "./instant"
import { millisOf } from "./instant"
import { endOn, type PackageEnd } from "./package-dates"
import type { PackageTerms } from "./terms"
import { localDate, validityOf } from "./validity"

/** A package that begins with its first use, and the earliest of the uses that count for it now. */
export type FirstUseFacts = PackageEnd & {
  validity: PackageTerms["validity"]
  time_zone: string
  /** The first use its validity runs from; null while it waits. */
  activated_at: Instant | null
  cancelled: boolean
  /** When the first visit is or was: its start where that is known, else the day it counts from. */
  first_visit_at: Instant | null
  now: Instant
}

/** From which use a package's validity runs, and until when; null lets it wait. */
export type FirstUse = PackageEnd & { activated_at: Date | null }

/**
 * Decides where the validity of a package that begins with its first use begins: on the day of its
 * earliest visit, also one that lies ahead, so that it moves as that visit does; with none left it
 * waits again. An end that somebody has chosen stays, and so does a fixed one. What time has ended, or a
 * person, is left as it is. Null where nothing changes.
 */
export const planFirstUse = (facts: FirstUseFacts): FirstUse | null => {
  const { activated_at, first_visit_at, time_zone, expires_on, expires_at, cancelled, now } = facts
  const ended =
    activated_at !== null && expires_at !== null && millisOf(expires_at) <= millisOf(now)
  if (cancelled || ended) return null
  const began_on = activated_at === null ? null : localDate(activated_at, time_zone)
  const begins_on = first_visit_at === null ? null : localDate(first_visit_at, time_zone)
  if (begins_on === began_on) return null
  const end = isOwnEnd(facts, began_on)
    ? endOn(ownEnd(facts, begins_on), time_zone)
    : { expires_on, expires_at }
  return { activated_at: first_visit_at === null ? null : new Date(first_visit_at), ...end }
}

// Before the first use a package has no end of its own; afterwards it has the one its terms give it.
const ownEnd = ({ validity }: FirstUseFacts, begins_on: string | null): string | null => {
  if (begins_on === null) return null
  return validityOf({ startsOn: begins_on, validity })
}

const isOwnEnd = (facts: FirstUseFacts, began_on: string | null): boolean => {
  const { validity, expires_on } = facts
  if (validity !== null && "until" in validity) return false
  return expires_on === ownEnd(facts, began_on)
}
