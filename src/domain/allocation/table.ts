import type { Bundles } from "./bundles"
import type { Payment } from "./problem"

/** The score of a bundle that cannot be paid. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY

/**
 * For every bundle the best of the ways to pay for exactly it: the highest `score`
 * (`IMPOSSIBLE` where there is no way), among equal ones the fewest `units`.
 */
export type Table = {
  score: Float64Array
  units: Float64Array
  paymentsFor(bundle: number): Payment[]
}

/** Pays each bundle from both tables together, in the best of all divisions; equal ones give the first table more. */
export const join = ({ size, parts, starts }: Bundles, first: Table, second: Table): Table => {
  const score = new Float64Array(size)
  const units = new Float64Array(size)
  const shares = new Int32Array(size)
  const { score: firstScore, units: firstUnits } = first
  const { score: secondScore, units: secondUnits } = second

  for (let bundle = 0; bundle < size; bundle++) {
    let best = IMPOSSIBLE
    let bestUnits = 0
    let bestShare = 0
    const start = starts[bundle] ?? 0
    // From the largest share down, and only a better score replaces: so ties fall to the smallest ids.
    for (let at = (starts[bundle + 1] ?? 0) - 1; at >= start; at--) {
      const share = parts[at] ?? 0
      const sum = (firstScore[share] ?? 0) + (secondScore[bundle - share] ?? 0)
      if (sum < best || sum === IMPOSSIBLE) continue
      const spent = (firstUnits[share] ?? 0) + (secondUnits[bundle - share] ?? 0)
      if (sum === best && spent >= bestUnits) continue
      best = sum
      bestUnits = spent
      bestShare = share
    }
    score[bundle] = best
    units[bundle] = bestUnits
    shares[bundle] = bestShare
  }
  const paymentsFor = (bundle: number) => {
    const share = shares[bundle] ?? 0
    return [...first.paymentsFor(share), ...second.paymentsFor(bundle - share)]
  }
  return { score, units, paymentsFor }
}
