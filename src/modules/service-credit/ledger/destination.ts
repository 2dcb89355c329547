import type { LockedCredit } from "./credits"

// "infinity" is no date to JavaScript: an open pause compares with nothing and counts as one.
const isPaused = ({ blocked_until }: Pick<LockedCredit, "blocked_until">, now: Date) =>
  blocked_until !== null && !(blocked_until <= now)

/**
 * Where units go that come back to a credit: on a cancelled or ended one nothing becomes spendable
 * again. One that is paused has not ended: its time stands still.
 */
export const destinationOf = (
  credit: Pick<LockedCredit, "closed" | "expires_at" | "blocked_until">,
  now: Date
): "available" | "expired" | "revoked" => {
  if (credit.closed) return "revoked"
  if (isPaused(credit, now)) return "available"
  return credit.expires_at !== null && credit.expires_at <= now ? "expired" : "available"
}
