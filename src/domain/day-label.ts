import { DateTime } from "luxon"

const format = (day: string, pattern: string) =>
  DateTime.fromISO(day, { zone: "utc", locale: "en" }).toFormat(pattern)

const yearOf = (day: string) => day.slice(0, 4)

/**
 * How days are written in one sentence: "31 May", and all of them with their year where one is not
 * of the year that the sentence is from.
 */
export const dayWriter = (
  today: string,
  days: readonly (string | null)[]
): ((day: string) => string) => {
  const isThisYear = days.every((day) => day === null || yearOf(day) === yearOf(today))
  return (day) => format(day, isThisYear ? "d LLL" : "d LLL yyyy")
}
