import { DateTime } from "luxon"
import { millisOf, type Instant } from "./instant"

const WALL = "yyyy-MM-dd'T'HH:mm"

/** What the clock on the wall of a zone shows at an instant: `2026-06-09T15:00`. */
export const wallOf = (instant: Instant, zone: string): string =>
  DateTime.fromMillis(millisOf(instant), { zone }).toFormat(WALL)

/** The instant at which the clock on the wall of a zone shows that; an hour that the clocks skip is the one after it. */
export const instantAt = (wall: string, zone: string): Date =>
  DateTime.fromFormat(wall, WALL, { zone }).toJSDate()
