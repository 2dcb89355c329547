import type { LockedCredit } from "./credits"

/** Where units go that come back to a credit: on a cancelled or ended one nothing becomes spendable again. */
export const destinationOf = (
  credit: Pick<LockedCredit, "closed" | "expires_at">,
  now: Date
): "available" | "expired" | "revoked" => {
  if (credit.closed) return "revoked"
  return credit.expires_at !== null && credit.expires_at <= now ? "expired" : "available"
}
