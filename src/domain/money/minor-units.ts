import { BigNumber } from "bignumber.js"

// A copy of its own, so that no setting made elsewhere in the shop can change a rounding here. The
// range keeps "1e999999999" from becoming a number of a billion digits: it counts as infinite.
const Decimal = BigNumber.clone({ RANGE: 30, ROUNDING_MODE: BigNumber.ROUND_HALF_UP })

/** Turns a major amount into minor units, half a unit away from zero; what is no finite number throws. */
export const toMinor = (amount: string | number | bigint, digits: number): bigint => {
  const minor = new Decimal(typeof amount === "bigint" ? amount.toString() : amount).shiftedBy(
    digits
  )
  if (!minor.isFinite()) throw new RangeError(`not an amount: ${amount}`)
  return BigInt(minor.toFixed(0))
}

/** Writes minor units as a decimal with exactly `digits` places, at any size. */
export const toDecimalString = (minor: bigint, digits: number): string =>
  new Decimal(minor.toString()).shiftedBy(-digits).toFixed(digits)

/** Gives the number JSON carries: comes back unchanged through `toMinor` up to 15 digits. */
export const fromMinor = (minor: bigint, digits: number): number =>
  Number(toDecimalString(minor, digits))
