import { DateTime } from "luxon"
import { millisOf, type Instant } from "./instant"
import { localInstant } from "./local-instant"

/** What the clock on the wall of a zone shows at an instant: `2026-06-09T15:00`. */
export const wallOf = (instant: Instant, zone: string): string =>
  DateTime.fromMillis(millisOf(instant), { zone }).toFormat("yyyy-MM-dd'T'HH:mm")

/** The instant at which the clock on the wall of a zone shows that, as `localInstant` has it. */
export const instantAt = (wall: string, zone: string): Date =>
  localInstant(Date.parse(`${wall}Z`), zone)
