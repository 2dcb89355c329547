import { dayAfter, daysBetween } from "../../../src/domain/calendar"
import { validityOf } from "../../../src/domain/validity"

/** The days that a package's end is counted from and cannot lie before. */
export type Dates = {
  today: string
  starts_on: string | null
  expires_on: string | null
  /** The first day after a pause, where it has one. */
  resumes_on: string | null
}

/** How long a package that is brought back is proposed to last. */
const DAYS_BACK = 30

/** The first day that can be the last valid one: not over, not before it begins, not within its pause. */
export const firstLastDay = ({ today, starts_on, resumes_on }: Dates): string =>
  [today, starts_on ?? today, resumes_on ?? today].reduce((a, b) => (a > b ? a : b))

/** So many months after a day, or after today where there is none or it is over. */
export const monthsLater = (day: string | null, months: number, dates: Dates): string => {
  const startsOn = day !== null && day > dates.today ? day : dates.today
  return validityOf({ startsOn, validity: { count: months, unit: "month" } }) ?? startsOn
}

/** The end that is proposed for a package that is brought back. */
export const endOfReturn = (dates: Dates): string => {
  const proposed = dayAfter(dates.today, DAYS_BACK)
  const first = firstLastDay(dates)
  return proposed > first ? proposed : first
}

/** How many days earlier than now a package would end; 0 where it does not. */
export const daysLost = ({ expires_on, today }: Dates, wanted: string): number => {
  if (expires_on === null) return 0
  const from = wanted > today ? wanted : today
  return Math.max(0, daysBetween(from, expires_on))
}
