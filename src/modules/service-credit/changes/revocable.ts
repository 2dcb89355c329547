import { remainingValue } from "../../../domain/ledger"
import type { RevocableCredit } from "../../../domain/take-back"
import type { LockedCredit } from "../ledger/credits"

/** Credits in the order in which unused units are taken back from them. */
export const revocable = (credits: readonly LockedCredit[]): RevocableCredit[] =>
  [...credits]
    .sort((a, b) => a.position - b.position)
    .map((credit) => ({
      id: credit.id,
      available: credit.available,
      held: credit.held,
      remaining: remainingValue(credit).amount,
    }))
