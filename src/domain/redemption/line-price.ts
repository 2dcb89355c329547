import type { ExactAmount } from "../money"

/** A line of an order as far as its price can be changed. */
export type PricedLine = {
  quantity: number
  unit_price: bigint
  /** The same with every digit that Medusa keeps. */
  exact_price: ExactAmount
  /** Discounts on the line, which Medusa would go on taking off a price of nothing. */
  has_discount: boolean
}

/** Why a line cannot be paid for with sessions; null when it can. */
export const coverProblem = (line: PricedLine, quantity: number): string | null => {
  if (!Number.isInteger(line.quantity)) return "It has a fractional quantity."
  if (line.unit_price === 0n) return "It costs nothing already."
  if (line.has_discount) return "It has a discount. Take the discount off first."
  if (quantity > line.quantity) return `It is there ${line.quantity} times only.`
  return null
}
