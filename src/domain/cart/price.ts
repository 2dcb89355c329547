import { allDigits, type ExactAmount } from "../money"
import type { CalculatedPrice } from "../pricing"

/** What a line asks for one booking, digit by digit: it is asked again as it was when credits let go. */
export type LinePrice = {
  unit_price: ExactAmount
  compare_at: ExactAmount | null
  is_custom_price: boolean
  is_tax_inclusive: boolean
}

/** What a line is asked at the shop's price, as Medusa's own cart writes it: of a sale the price before it too. */
export const linePriceOf = (price: CalculatedPrice): LinePrice => {
  const { amount, original_amount, is_tax_inclusive, price_list } = price
  const before = price_list?.type === "sale" && original_amount !== amount ? original_amount : null
  return {
    unit_price: allDigits(amount),
    compare_at: before === null ? null : allDigits(before),
    is_custom_price: false,
    is_tax_inclusive,
  }
}

/** Whether a line asks nothing. */
export const isFree = ({ unit_price }: LinePrice): boolean => unit_price === allDigits(0)

/** Whether two prices ask the same in the same way. */
export const isSamePrice = (one: LinePrice, other: LinePrice): boolean =>
  one.unit_price === other.unit_price &&
  one.compare_at === other.compare_at &&
  one.is_custom_price === other.is_custom_price &&
  one.is_tax_inclusive === other.is_tax_inclusive
