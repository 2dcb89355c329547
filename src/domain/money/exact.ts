import { fromMinor, toMinor } from "./minor-units"

/** Reads an amount that a person wrote; null when it has more decimals than its currency. */
export const exactMinor = (amount: number, digits: number): bigint | null => {
  const minor = toMinor(amount, digits)
  return fromMinor(minor, digits) === amount ? minor : null
}

/** Tells whoever wrote an amount that its currency has no such coin; begins with the field. */
export const tooManyDecimals = (field: string, amount: number, currency_code: string): string =>
  `${field}: ${amount} has more decimals than ${currency_code.toUpperCase()}.`
