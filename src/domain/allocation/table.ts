import type { Bundles } from "./bundles"
import type { Payment } from "./problem"

/**
 * For every bundle the best of the ways to pay for exactly it: the highest `score`
 * (-Infinity where there is no way), among equal ones the fewest `units`.
 */
export type Table = {
  score: Float64Array
  units: Float64Array
  paymentsFor(bundle: number): Payment[]
}

/** A table in which no bundle can be paid yet. */
export const emptyTable = (size: number, paymentsFor: Table["paymentsFor"]): Table => ({
  score: new Float64Array(size).fill(-Infinity),
  units: new Float64Array(size),
  paymentsFor,
})

/** Pays each bundle from both tables together, in the best of all divisions; equal ones give the first table more. */
export function join({ size, beside, starts }: Bundles, first: Table, second: Table): Table {
  const shares = new Int32Array(size)
  const joined = emptyTable(size, (bundle) => {
    const share = shares[bundle] ?? 0
    return [...first.paymentsFor(share), ...second.paymentsFor(bundle - share)]
  })
  const { score, units } = joined
  const { score: restScore, units: restUnits } = second

  // From the largest share down, and only a better score replaces: so ties fall to the smallest ids.
  for (let share = size - 1; share >= 0; share--) {
    const shareScore = first.score[share] ?? -Infinity
    if (shareScore === -Infinity) continue
    const shareUnits = first.units[share] ?? 0
    const end = starts[share + 1] ?? 0
    for (let at = starts[share] ?? 0; at < end; at++) {
      const rest = beside[at] ?? 0
      const bundle = share + rest
      const newScore = shareScore + (restScore[rest] ?? 0)
      const oldScore = score[bundle] ?? 0
      if (newScore < oldScore || newScore === -Infinity) continue
      const newUnits = shareUnits + (restUnits[rest] ?? 0)
      if (newScore === oldScore && newUnits >= (units[bundle] ?? 0)) continue
      score[bundle] = newScore
      units[bundle] = newUnits
      shares[bundle] = share
    }
  }
  return joined
}
