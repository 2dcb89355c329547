import { minus, sum } from "./arithmetic"

/**
 * Splits a total by largest remainder: the parts add up to it exactly and each is less than one
 * minor unit from its fair share. Equal claims to an odd unit go to the earlier part.
 */
export const splitByWeights = (total: bigint, weights: readonly bigint[]): bigint[] => {
  if (total < 0n) throw new RangeError(`cannot split a negative total: ${total}`)
  if (weights.some((weight) => weight < 0n)) throw new RangeError("a weight is negative")
  if (weights.length === 0 && total > 0n) throw new RangeError(`nobody to split ${total} between`)

  const whole = sum(weights)
  if (whole === 0n && weights.length > 0) {
    return splitByWeights(
      total,
      weights.map(() => 1n)
    )
  }

  const shares = weights.map((weight, index) => ({
    index,
    floor: (total * weight) / whole,
    remainder: (total * weight) % whole,
  }))
  const odd = Number(minus(total, sum(shares.map((share) => share.floor))))
  const favoured = new Set(
    [...shares]
      .sort((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
      .slice(0, odd)
      .map((share) => share.index)
  )
  return shares.map(({ index, floor }) => (favoured.has(index) ? floor + 1n : floor))
}

/** Splits a total into `parts` equal parts; the odd minor units go to the earlier ones. */
export const splitEvenly = (total: bigint, parts: number): bigint[] =>
  splitByWeights(total, new Array<bigint>(parts).fill(1n))
