import { tooManyDecimals } from "../money"
import type { PriceProblem, PriceWish } from "./price"

/** Says why a wish has no price; the sentence begins with the field that is to blame. */
export const priceProblemMessage = (
  problem: PriceProblem,
  { price, discount }: PriceWish,
  currency_code: string
): string => {
  if (!discount) {
    return problem === "decimals"
      ? tooManyDecimals("price", Number(price), currency_code)
      : "price: say what was paid, there is no price to take."
  }
  if (problem === "missing") return "discount: there is no price to take it off."
  if ("percent" in discount) return "discount.percent: it is from 0 to 100."
  return problem === "decimals"
    ? tooManyDecimals("discount.amount", discount.amount, currency_code)
    : "discount.amount: it is more than the package costs."
}
