/**
 * How many of `unitsLeft` units an amount stands for, when together they still carry `remaining`; a
 * part of a unit counts for nothing.
 */
export const unitsWorth = (amount: bigint, remaining: bigint, unitsLeft: number): number => {
  if (unitsLeft === 0) return 0
  const each = remaining / BigInt(unitsLeft)
  if (each <= 0n) return 0
  const units = amount / each
  return units > BigInt(unitsLeft) ? unitsLeft : Number(units)
}
