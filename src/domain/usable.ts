import { atLeastZero, minus, priceOfFirst, sum, unitsPaidFor } from "./money"
import { isPaidInFull, type PackageBalance } from "./payment-status"

export const REDEEM_POLICIES = ["any", "paid_share", "paid_in_full"] as const
/** How much of a package may be used before it is paid. */
export type RedeemPolicy = (typeof REDEEM_POLICIES)[number]

/** One credit of a package and what was paid for that package; `used` counts held units too. */
export type UsableFacts = PackageBalance & {
  available: number
  used: number
  granted: number
  policy: RedeemPolicy
}

/** How many units may be used now, and the payment that unlocks the next (null: none is locked). */
export type Usable = { units: number; next_unlock: bigint | null }

/** Holds a credit's available units against the payments its template asks for. */
export const usableUnits = (facts: UsableFacts): Usable => {
  const { available, used, granted, price, paid, refunded, policy } = facts
  if (policy === "any" || available === 0 || isPaidInFull(facts)) {
    return { units: available, next_unlock: null }
  }
  if (policy === "paid_in_full") {
    return { units: 0, next_unlock: minus(price, sum([paid, refunded])) }
  }
  const unlocked = Math.max(0, unitsPaidFor(granted, paid, price) - used)
  if (unlocked >= available) return { units: available, next_unlock: null }
  const next = priceOfFirst(Math.min(granted, used + unlocked + 1), granted, price)
  return { units: unlocked, next_unlock: atLeastZero(minus(next, paid)) }
}
