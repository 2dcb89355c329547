import { DateTime } from "luxon"
import { expiryInstant } from "./validity"

/** How many days after the last valid day whoever uses sessions may still enter a visit. */
export const LATE_POSTING_DAYS = 7

/** The last local day on which whoever uses sessions may enter a visit that lay in the validity. */
export const lastPostingDay = (expires_on: string): string => {
  const day = DateTime.fromISO(expires_on, { zone: "utc" }).plus({ days: LATE_POSTING_DAYS })
  return day.toISODate() ?? expires_on
}

/** The first instant at which entering such a visit takes the right to edit packages. */
export const latePostingEnds = (expires_on: string, zone: string): Date =>
  expiryInstant(lastPostingDay(expires_on), zone)
