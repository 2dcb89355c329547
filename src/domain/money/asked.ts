import { minus } from "./arithmetic"
import { Decimal } from "./decimal"
import { toDecimalString, toMinor, type RawAmount } from "./minor-units"

/**
 * An amount of Medusa's in both its forms. Tax on top and split payments leave it digits that its
 * currency has not: `exact` is what Medusa books, `asked` what the shop asks and a person hands over.
 */
export type Booked = { asked: bigint; exact: string }

/** Adds raw amounts to the last digit, as a decimal; of nothing it is zero. */
export const exactSum = (amounts: Iterable<RawAmount>): string => {
  let total = new Decimal(0)
  for (const amount of amounts) total = total.plus(String(amount))
  return total.toFixed()
}

/** Takes raw amounts from another to the last digit. */
export const exactMinus = (amount: RawAmount, less: RawAmount): string =>
  new Decimal(String(amount)).minus(String(less)).toFixed()

/** What raw amounts come to together: added first and rounded once, so that two half cents are one cent. */
export const askedTogether = (amounts: Iterable<RawAmount>, digits: number): bigint =>
  toMinor(exactSum(amounts), digits)

/** Rounds raw amounts so that they add up to what they come to together. */
export const askedEach = (amounts: readonly RawAmount[], digits: number): bigint[] => {
  let exact = "0"
  let told = 0n
  return amounts.map((amount) => {
    exact = exactSum([exact, amount])
    const next = minus(toMinor(exact, digits), told)
    told += next
    return next
  })
}

/** Reads raw amounts in both forms; what is asked for them adds up. */
export const bookedEach = (amounts: readonly RawAmount[], digits: number): Booked[] => {
  const asked = askedEach(amounts, digits)
  return amounts.map((amount, n) => ({ asked: asked[n] ?? 0n, exact: exactSum([amount]) }))
}

/** What Medusa is told to book for a part of an amount: all its digits, where the part is all of it. */
export const exactPart = (part: bigint, whole: Booked, digits: number): string =>
  part === whole.asked ? whole.exact : toDecimalString(part, digits)
