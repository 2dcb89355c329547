import { millisOf, type Instant } from "./instant"
import { localInstant, offsetAt } from "./local-instant"

// As UTC is written, to be cut off where it is read.
const shownAt = (instant: Instant, zone: string): string => {
  const millis = millisOf(instant)
  return new Date(millis + offsetAt(millis, zone)).toISOString()
}

/** What the clock on the wall of a zone shows at an instant: `2026-06-09T15:00`. */
export const wallOf = (instant: Instant, zone: string): string =>
  shownAt(instant, zone).slice(0, 16)

/** The day on the calendar beside that clock. */
export const dayOf = (instant: Instant, zone: string): string => shownAt(instant, zone).slice(0, 10)

/** The instant at which the clock on the wall of a zone shows that, as `localInstant` has it. */
export const instantAt = (wall: string, zone: string): Date =>
  localInstant(Date.parse(`${wall}Z`), zone)
