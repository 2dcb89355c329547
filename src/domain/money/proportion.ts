/** Scales an amount by a ratio of two others, half a minor unit up; by nothing it stays as it is. */
export const scaled = (amount: bigint, to: bigint, from: bigint): bigint =>
  from > 0n ? (amount * to * 2n + from) / (from * 2n) : amount

/** What one unit is worth on average where it may pay for several services; null when none has a price. */
export const averagePerUnit = (
  services: readonly { price: bigint; cost: number }[]
): bigint | null => {
  if (!services.length) return null
  const total = services.reduce((value, { price, cost }) => value + price / BigInt(cost), 0n)
  return total / BigInt(services.length)
}
