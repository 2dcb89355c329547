import { exactMinor, lessPercent, minus } from "../money"

/** What is taken off a price: a share of it, or an amount in major units. */
export type Discount = { percent: number } | { amount: number }

/** What somebody wants a package to cost, in major units; without either what the shop asks. */
export type PriceWish = { price?: number | null; discount?: Discount | null }

/** What the shop says about the price of a package, in minor units; null where it has none. */
export type ShopPrice = {
  /** What a discount comes off. */
  list: bigint | null
  /** What a package costs when nobody says otherwise. */
  asked: bigint | null
  digits: number
}

/** Why a package has no price; one that cannot be told is missing, too. */
export type PriceProblem = "missing" | "decimals" | "tooMuchOff"

/** What a package costs, in minor units, or why that cannot be said. */
export type PriceVerdict = { price: bigint } | { problem: PriceProblem }

// Beyond this a number no longer tells one coin from the next.
const isAmount = (amount: number) => amount >= 0 && amount <= Number.MAX_SAFE_INTEGER

const exactly = (amount: number, digits: number): PriceVerdict => {
  if (!isAmount(amount)) return { problem: "missing" }
  const price = exactMinor(amount, digits)
  return price === null ? { problem: "decimals" } : { price }
}

/** What is left of a price when a discount is taken off; never less than nothing. */
export const lessDiscount = (list: bigint, discount: Discount, digits: number): PriceVerdict => {
  if ("percent" in discount) {
    const { percent } = discount
    const isShare = percent >= 0 && percent <= 100
    return isShare ? { price: lessPercent(list, percent) } : { problem: "tooMuchOff" }
  }
  const off = exactly(discount.amount, digits)
  if ("problem" in off) return off
  return off.price > list ? { problem: "tooMuchOff" } : { price: minus(list, off.price) }
}

/**
 * The shop's own price of a package. What its services cost one by one is what a package that was put
 * together on the spot is compared with, not what it costs: somebody has to say that.
 */
export const shopPrice = (
  list: bigint | null,
  from_template: boolean,
  digits: number
): ShopPrice => ({
  list,
  asked: from_template ? list : null,
  digits,
})

/** What a package costs: the discounted price, else the price that was named, else the shop's. */
export const givenPrice = ({ price, discount }: PriceWish, shop: ShopPrice): PriceVerdict => {
  const { list, asked, digits } = shop
  if (discount) return list === null ? { problem: "missing" } : lessDiscount(list, discount, digits)
  if (price !== null && price !== undefined) return exactly(price, digits)
  return asked === null ? { problem: "missing" } : { price: asked }
}

/** What a package cost before anything was taken off; one that costs more than usual has no other price. */
export const originalPrice = (list: bigint | null, price: bigint): bigint =>
  list !== null && list > price ? list : price
