import type { PackageSource } from "../../../domain/package-source"
import type { Ending } from "../../../domain/booking"
import type { SpendableCredit } from "../../../domain/allocation"
import { usableUnits } from "../../../domain/usable"
import type { LockedCredit } from "../ledger/credits"
import { isBlocked } from "../ledger/destination"

/** How many units of a credit are open to a cart that holds `own` of them already. */
export const unitsOpenTo = (credit: LockedCredit, own: number): number => {
  const { available, held, redeemed, forfeited, granted, package: sold } = credit
  return usableUnits({
    available: available + own,
    used: held - own + redeemed + forfeited,
    granted,
    policy: sold.terms.redeem_policy,
    price: sold.price,
    paid: sold.paid_amount,
    refunded: sold.refunded_amount,
  }).units
}

/** Sees a locked credit as the allocation does; `ownOnly` keeps a cart to what it holds already. */
export const toSpendable = (
  credit: LockedCredit,
  own: number,
  ownOnly: boolean
): SpendableCredit => ({
  id: credit.id,
  client_package_id: credit.client_package_id,
  // A hold once made is kept, also past the expiry or a pause; only fresh units are judged.
  available: ownOnly ? own : Math.max(own, unitsOpenTo(credit, own)),
  coverage: credit.coverage,
  expires_at: credit.expires_at,
  source: credit.package.source as PackageSource,
})

/** The question of the SQL predicate SPENDABLE, asked of a row that was read. */
export const canSpend = (credit: LockedCredit, now: Date): boolean =>
  !credit.closed &&
  credit.available > 0 &&
  credit.starts_at !== null &&
  credit.starts_at <= now &&
  (credit.expires_at === null || credit.expires_at > now) &&
  !isBlocked(credit, now)

/** When a credit ends, and by which day that is judged. */
export const endingOf = ({ expires_at, package: sold }: LockedCredit): Ending => ({
  expires_at,
  frozen_at: sold.frozen_at,
  frozen_until: sold.frozen_until,
  expiry_rule: sold.terms.expiry_rule,
})
