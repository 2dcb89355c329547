import { Decimal } from "./decimal"

/** An amount as Medusa keeps it: in major units, with more digits than its currency may have. */
export type RawAmount = string | number | bigint

// Nearly every amount is written with no more digits than its currency has, and thousands are read at once.
const PLAIN = /^(-?\d{1,18})(?:\.(\d*?)0*)?$/

/** Turns a major amount into minor units, half a unit away from zero; what is no finite number throws. */
export const toMinor = (amount: RawAmount, digits: number): bigint => {
  const [, whole, decimals = ""] = PLAIN.exec(String(amount)) ?? []
  if (whole !== undefined && decimals.length <= digits) {
    return BigInt(whole + decimals.padEnd(digits, "0"))
  }
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

/** Reads an amount that a person wrote; null when it has more decimals than its currency. */
export const exactMinor = (amount: number, digits: number): bigint | null => {
  const minor = toMinor(amount, digits)
  return fromMinor(minor, digits) === amount ? minor : null
}

/** Tells whoever wrote an amount that its currency has no such coin; begins with the field. */
export const tooManyDecimals = (field: string, amount: number, currency_code: string): string =>
  `${field}: ${amount} has more decimals than ${currency_code.toUpperCase()}.`

/** An amount with every digit that Medusa keeps, written in one way only: handed on, never counted with. */
export type ExactAmount = string

/** Keeps an amount as it is, digits that its currency does not have included. */
export const allDigits = (amount: string | number): ExactAmount => new Decimal(amount).toFixed()
