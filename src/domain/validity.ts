import { dayAfter, isLocalDate, monthsAfter } from "./calendar"
import type { Instant } from "./instant"
import { offsetAt } from "./local-instant"
import { dayOf } from "./wall-clock"

export const VALIDITY_UNITS = ["day", "week", "month", "year"] as const
/** A length of time in calendar units. */
export type CalendarPeriod = { count: number; unit: (typeof VALIDITY_UNITS)[number] }
/** How long a package lasts once it starts, or until which day whenever it does; null means for ever. */
export type Validity = CalendarPeriod | { until: string } | null

const HOUR = 3_600_000
// No zone has ever been further than 16 hours from UTC, so the local midnight lies within this reach.
const REACH = 16 * HOUR

const assertDay = (date: string): void => {
  if (!isLocalDate(date)) throw new RangeError(`not a local date: ${date}`)
}

const assertZone = (zone: string): void => {
  if (!isTimeZone(zone)) throw new RangeError(`not a time zone: ${zone}`)
}

const isKnown = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).format(0) !== ""
  } catch {
    return false
  }
}

/** True for a zone with a name and a history of its own; a bare offset is none. */
export const isTimeZone = (zone: string): boolean => /^[A-Za-z]/.test(zone) && isKnown(zone)

/** The calendar day an instant falls on in a zone. */
export const localDate = (instant: Instant, zone: string): string => {
  assertZone(zone)
  return dayOf(instant, zone)
}

const LATER = {
  day: dayAfter,
  week: (day: string, weeks: number) => dayAfter(day, 7 * weeks),
  month: monthsAfter,
  year: (day: string, years: number) => monthsAfter(day, 12 * years),
}

/** The last valid local day of a package that starts on `startsOn`; null when it never ends. */
export const validityOf = (input: { startsOn: string; validity: Validity }): string | null => {
  assertDay(input.startsOn)
  if (input.validity === null) return null
  if ("until" in input.validity) {
    assertDay(input.validity.until)
    return input.validity.until
  }
  const { count, unit } = input.validity
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a validity: ${count}`)
  const last = LATER[unit](input.startsOn, count)
  if (!isLocalDate(last)) throw new RangeError(`${count} ${unit}s is too long`)
  return last
}

/** Whether a fixed last day is over: what is sold now could not be used any more. */
export const isOver = (validity: Validity, today: string): boolean =>
  validity !== null && "until" in validity && validity.until < today

/** The first instant that is no longer on the last valid day: where the next local day begins. */
export const expiryInstant = (expiresOn: string, zone: string): Date => {
  assertZone(zone)
  assertDay(expiresOn)
  const midnight = Date.parse(expiresOn) + 24 * HOUR
  // Searched for, not computed: some zones skip midnight or a whole day, and a date library answers
  // a midnight that is missing or comes twice with an offset it picks by today's clock.
  let before = midnight - REACH
  let after = midnight + REACH
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (middle + offsetAt(middle, zone) >= midnight) after = middle
    else before = middle
  }
  return new Date(after)
}
