/** Adds amounts of one currency; of nothing it is zero. */
export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/** Takes one amount from another; the result may be negative. */
export const minus = (amount: bigint, less: bigint): bigint => amount - less

/** Reads a debt the other way round as nothing. */
export const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

/** Picks the smaller of two amounts. */
export const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other)

/** What `units` cost at one price. */
export const times = (amount: bigint, units: number): bigint => amount * BigInt(units)
