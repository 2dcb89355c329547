import { DateTime, IANAZone } from "luxon"
import { millisOf, type Instant } from "./instant"

export const VALIDITY_UNITS = ["day", "week", "month", "year"] as const
/** A length of time in calendar units. */
export type CalendarPeriod = { count: number; unit: (typeof VALIDITY_UNITS)[number] }
/** How long a package lasts once it starts, or until which day whenever it does; null means for ever. */
export type Validity = CalendarPeriod | { until: string } | null

const LOCAL_DATE = /^(?!0000)\d{4}-\d\d-\d\d$/
const HOUR = 3_600_000
// No zone has ever been further than 16 hours from UTC, so the local midnight lies within this reach.
const REACH = 16 * HOUR

const calendarDay = (date: string): DateTime => {
  if (!isLocalDate(date)) throw new RangeError(`not a local date: ${date}`)
  return DateTime.fromISO(date, { zone: "utc" })
}

const zoneOf = (zone: string): IANAZone => {
  if (!isTimeZone(zone)) throw new RangeError(`not a time zone: ${zone}`)
  return IANAZone.create(zone)
}

/** True for a day that the calendar has, written YYYY-MM-DD. */
export const isLocalDate = (text: string): boolean =>
  LOCAL_DATE.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid

/** True for a zone with a name and a history of its own; a bare offset is none. */
export const isTimeZone = (zone: string): boolean =>
  /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone)

/** The calendar day an instant falls on in a zone. */
export const localDate = (instant: Instant, zone: string): string => {
  const day = DateTime.fromMillis(millisOf(instant), { zone: zoneOf(zone) }).toISODate()
  if (day === null) throw new RangeError(`no calendar day for ${String(instant)}`)
  return day
}

/** The last valid local day of a package that starts on `startsOn`; null when it never ends. */
export const validityOf = (input: { startsOn: string; validity: Validity }): string | null => {
  const start = calendarDay(input.startsOn)
  if (input.validity === null) return null
  if ("until" in input.validity) return String(calendarDay(input.validity.until).toISODate())
  const { count, unit } = input.validity
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a validity: ${count}`)
  const last = start.plus({ [unit]: count }).toISODate()
  if (last === null || !isLocalDate(last)) throw new RangeError(`${count} ${unit}s is too long`)
  return last
}

/** Whether a fixed last day is over: what is sold now could not be used any more. */
export const isOver = (validity: Validity, today: string): boolean =>
  validity !== null && "until" in validity && validity.until < today

/** The first instant that is no longer on the last valid day: where the next local day begins. */
export const expiryInstant = (expiresOn: string, zone: string): Date => {
  const iana = zoneOf(zone)
  const midnight = calendarDay(expiresOn).plus({ day: 1 }).toMillis()
  // Searched for, not computed: some zones skip midnight or a whole day, and a date library answers
  // a midnight that is missing or comes twice with an offset it picks by today's clock.
  let before = midnight - REACH
  let after = midnight + REACH
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (middle + iana.offset(middle) * 60_000 >= midnight) after = middle
    else before = middle
  }
  return new Date(after)
}
