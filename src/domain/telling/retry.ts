const MINUTE = 60_000

// A provider that is down for a moment, for an hour, for a night.
const WAITS = [1, 5, 30, 120, 720]

/** When a message is tried again after so many attempts; null is never. */
export const retryAt = (attempts: number, now: Date): Date | null => {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE)
}
