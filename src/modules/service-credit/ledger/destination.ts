import type { LockedCredit } from "./credits"

/**
 * Whether nothing of a credit may be spent now, however much is left. "infinity" is no date to
 * JavaScript: an open pause compares with nothing and counts as one.
 */
export const isBlocked = (
  { blocked_from, blocked_until }: Pick<LockedCredit, "blocked_from" | "blocked_until">,
  now: Date
): boolean =>
  blocked_until !== null &&
  !(blocked_until <= now) &&
  (blocked_from === null || blocked_from <= now)

/**
 * Where units go that come back to a credit: on a cancelled or ended one nothing becomes spendable
 * again. One that is paused has not ended: its time stands still.
 */
export const destinationOf = (
  credit: Pick<LockedCredit, "closed" | "expires_at" | "blocked_from" | "blocked_until">,
  now: Date
): "available" | "expired" | "revoked" => {
  if (credit.closed) return "revoked"
  if (isBlocked(credit, now)) return "available"
  return credit.expires_at !== null && credit.expires_at <= now ? "expired" : "available"
}
