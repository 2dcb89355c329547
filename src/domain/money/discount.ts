import { scaled } from "./proportion"

// Percentages are told in steps of a ten-thousandth, far below what any price can show.
const STEPS = 10_000
const WHOLE = BigInt(100 * STEPS)
const partOf = (percent: number) => BigInt(Math.round(percent * STEPS))

/** What is left of an amount when so many percent are taken off, half a minor unit up; 0 to 100 percent. */
export const lessPercent = (amount: bigint, percent: number): bigint => {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`not a discount: ${percent} percent`)
  return scaled(amount, WHOLE - partOf(percent), WHOLE)
}

/** An amount with so many percent on top, half a minor unit up: what a price without tax comes to. */
export const plusPercent = (amount: bigint, percent: number): bigint =>
  scaled(amount, WHOLE + partOf(percent), WHOLE)
