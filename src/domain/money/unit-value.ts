const assertUnits = (units: number, of: number) => {
  if (!Number.isSafeInteger(units) || !Number.isSafeInteger(of) || units < 0 || units > of) {
    throw new RangeError(`cannot take ${units} of ${of} units`)
  }
}

/**
 * What `units` take with them from a credit that still carries `remaining` over `unitsLeft`: the
 * first parts of its largest-remainder split, so that the last unit always takes exactly the rest.
 */
export const leavingValue = (remaining: bigint, unitsLeft: number, units: number): bigint => {
  assertUnits(units, unitsLeft)
  if (remaining < 0n) throw new RangeError(`a credit cannot carry ${remaining}`)
  if (unitsLeft === 0) {
    if (remaining > 0n) throw new RangeError(`${remaining} is left without a unit to carry it`)
    return 0n
  }
  const of = BigInt(unitsLeft)
  const taken = BigInt(units)
  const odd = remaining % of
  return taken * (remaining / of) + (taken < odd ? taken : odd)
}

/** What `units` bring back of the `carried` value of their redemption: the last parts of its split. */
export const returningValue = (carried: bigint, unitsCarried: number, units: number): bigint => {
  assertUnits(units, unitsCarried)
  return carried - leavingValue(carried, unitsCarried, unitsCarried - units)
}

/** How many of `units` a part payment unlocks: the paid share of the price, rounded down. */
export const unitsPaidFor = (units: number, paid: bigint, price: bigint): number => {
  if (paid >= price) return units
  return paid <= 0n ? 0 : Number((BigInt(units) * paid) / price)
}

/** The smallest payment that unlocks `count` of `units`. */
export const priceOfFirst = (count: number, units: number, price: bigint): bigint => {
  assertUnits(count, units)
  if (units === 0) return 0n
  return (BigInt(count) * price + BigInt(units) - 1n) / BigInt(units)
}

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
