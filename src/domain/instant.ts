/** A point in time as it is handed in: the domain never asks a clock. */
export type Instant = Date | string

/** Reads an instant as milliseconds; what is no instant throws, so that no comparison lies. */
export const millisOf = (instant: Instant): number => {
  const millis = new Date(instant).getTime()
  if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${String(instant)}`)
  return millis
}

// Two clocks of one shop differ by seconds: the desk's, the server's, the database's.
const SLACK_MS = 60_000

/** Reads an instant that is ahead by less than a minute as the present: no clock is that exact. */
export const toPresent = (instant: Instant, now: Instant): Instant => {
  const ahead = millisOf(instant) - millisOf(now)
  return ahead > 0 && ahead <= SLACK_MS ? now : instant
}
