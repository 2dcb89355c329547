import { atLeastZero, leavingValue, minus, unitsWorth } from "./money"
import { refused, planned, type Verdict } from "./verdict"

/** A credit that unused units may be taken back from; `remaining` is the value they still carry. */
export type RevocableCredit = { id: string; available: number; held: number; remaining: bigint }

/** Unused units that are to be taken back from one credit. */
export type TakenBack = { service_credit_id: string; units: number }

/**
 * The unused units that a refund stands for, credit by credit in their order: of each as many as the
 * rest of the amount is worth, whole units only and never more than are left.
 */
export const unitsRefunded = (refund: bigint, credits: readonly RevocableCredit[]): TakenBack[] => {
  const taken: TakenBack[] = []
  let rest = refund
  for (const { id, available, held, remaining } of credits) {
    const units = Math.min(available, unitsWorth(rest, remaining, available + held))
    if (units === 0) continue
    taken.push({ service_credit_id: id, units })
    rest = atLeastZero(minus(rest, leavingValue(remaining, available + held, units)))
  }
  return taken
}

/** Decides from which credits so many unused units are taken back, in their order. */
export const planTakingBack = (
  units: number,
  credits: readonly RevocableCredit[]
): Verdict<TakenBack[]> => {
  const left = credits.reduce((all, { available }) => all + available, 0)
  if (units > left) {
    const sentence =
      left === 0 ? "Nothing is left to take back." : `Only ${left} are left to take back.`
    return refused("exceeds_total", sentence)
  }
  const taken: TakenBack[] = []
  let missing = units
  for (const { id, available } of credits) {
    const some = Math.min(missing, available)
    if (some > 0) taken.push({ service_credit_id: id, units: some })
    missing -= some
  }
  return planned(taken)
}
