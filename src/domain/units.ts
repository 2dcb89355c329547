import { BUCKETS, type Bucket } from "./ledger"

/** The unit counts of one service credit. */
export type CreditUnits = Record<Bucket, number> & { granted: number; no_shows: number }

/** The unit counts of a package: sums over its credits, and what is shown as used. */
export type PackageUnits = CreditUnits & { used: number }

/** True when every granted unit is in exactly one bucket (invariant I1). */
export const isConserved = (units: CreditUnits): boolean =>
  BUCKETS.every((bucket) => units[bucket] >= 0) &&
  units.granted === BUCKETS.reduce((total, bucket) => total + units[bucket], 0) &&
  units.no_shows <= units.forfeited

/** Adds up the credits of a package; a forfeited unit counts as used. */
export const sumUnits = (credits: readonly CreditUnits[]): PackageUnits => {
  const total = (of: keyof CreditUnits) => credits.reduce((units, credit) => units + credit[of], 0)
  return {
    granted: total("granted"),
    available: total("available"),
    held: total("held"),
    redeemed: total("redeemed"),
    forfeited: total("forfeited"),
    expired: total("expired"),
    revoked: total("revoked"),
    transferred: total("transferred"),
    used: total("redeemed") + total("forfeited"),
    no_shows: total("no_shows"),
  }
}
