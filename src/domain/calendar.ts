const LOCAL_DATE = /^(?!0000)\d{4}-\d\d-\d\d$/
const DAY = 86_400_000

/** A day without a place: the instant it begins at in UTC, where every day has 24 hours. */
const beginOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** True for a day that the calendar has, written YYYY-MM-DD. */
export const isLocalDate = (text: string): boolean => {
  const begin = LOCAL_DATE.test(text) ? beginOf(text) : NaN
  // The 30th of February is read as the second of March.
  return !Number.isNaN(begin) && dayAt(begin) === text
}

/** The day so many days after another one. */
export const dayAfter = (day: string, days: number): string => dayAt(beginOf(day) + days * DAY)

/** How many days lie from one day to another. */
export const daysBetween = (from: string, to: string): number => (beginOf(to) - beginOf(from)) / DAY

/** The same day so many months later, or the last of its month where that month is too short. */
export const monthsAfter = (day: string, months: number): string => {
  const from = new Date(beginOf(day))
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastOfMonth = new Date(from)
  lastOfMonth.setUTCFullYear(year, month + 1, 0)
  const date = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate())
  return dayAt(new Date(from).setUTCFullYear(year, month, date))
}
