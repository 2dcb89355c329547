import { lessPercent, toDecimalString } from "../money"
import { planned, refused, type Verdict } from "../verdict"
import type { GivingFacts, GivingWish } from "./types"

/** What somebody may do about the price of a package. */
export type PriceRight = {
  /** How many percent may come off the list price. */
  discount_limit: number
  /** Whether packages may be given for free, and so for any price where there is none on the list. */
  may_grant: boolean
}

/** The lowest price that somebody may ask where so much is on the list. */
export const lowestPrice = (list: bigint, discount_limit: number): bigint =>
  lessPercent(list, discount_limit)

// What is free, or comes from another system, asks for the right to give for free in the first place.
const isSold = ({ source }: Pick<GivingWish, "source">) =>
  source === "sale" || source === "external"

/**
 * Whether somebody may sell a package for this price, which the plan answers. Compared with what the shop
 * asks this customer now; a package that was put together on the spot with what its services cost.
 */
export const planPriceRight = (
  price: bigint,
  wish: Pick<GivingWish, "source">,
  { list_price, currency }: Pick<GivingFacts, "list_price" | "currency">,
  { discount_limit, may_grant }: PriceRight
): Verdict<bigint> => {
  if (!isSold(wish)) return planned(price)
  if (list_price === null) {
    if (may_grant) return planned(price)
    return refused(
      "forbidden",
      "It has no list price. Only who may give packages for free can say what it costs."
    )
  }
  const lowest = lowestPrice(list_price, discount_limit)
  if (price >= lowest) return planned(price)
  const spoken = (amount: bigint) =>
    `${toDecimalString(amount, currency.digits)} ${currency.code.toUpperCase()}`
  return refused(
    "discount_not_allowed",
    `You may take at most ${discount_limit} % off the list price of ${spoken(list_price)}: the lowest price is ${spoken(lowest)}.`
  )
}
