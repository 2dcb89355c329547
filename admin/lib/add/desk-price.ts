import { minus } from "../../../src/domain/money/arithmetic"
import { lessPercent, plusPercent } from "../../../src/domain/money/discount"
import { exactMinor } from "../../../src/domain/money/exact"
import { fromMinor, toMinor } from "../../../src/domain/money/minor-units"

/** What is taken off at the desk. */
export type Discount = { percent: number } | { amount: number }

/** What a price is made of: the shop's, and what was typed instead of it or taken off it. */
export type PriceFacts = {
  /** What the shop takes; null when it has no price. */
  list: number | null
  typed: number | null
  discount: Discount | null
  digits: number
  tax_percent: number
}

/** A price at the desk; `total` is what the customer pays, with the tax that comes on top. */
export type DeskPrice = {
  list: number | null
  off: number
  price: number
  tax: number
  total: number
}

/** Why there is no price. */
export type PriceProblem = "missing" | "decimals" | "tooMuchOff"

const afterDiscount = (list: bigint, discount: Discount, digits: number): bigint | PriceProblem => {
  if ("percent" in discount) {
    const { percent } = discount
    return percent >= 0 && percent <= 100 ? lessPercent(list, percent) : "tooMuchOff"
  }
  const off = exactMinor(discount.amount, digits)
  if (off === null) return "decimals"
  return off > list ? "tooMuchOff" : minus(list, off)
}

const priceOf = ({ list, typed, discount, digits }: PriceFacts): bigint | PriceProblem => {
  if (discount) {
    return list === null ? "missing" : afterDiscount(toMinor(list, digits), discount, digits)
  }
  const asked = typed ?? list
  if (asked === null || !Number.isFinite(asked)) return "missing"
  return exactMinor(asked, digits) ?? "decimals"
}

/** Works a price out to the last cent, the way the server does, or says why there is none. */
export const deskPrice = (facts: PriceFacts): DeskPrice | { problem: PriceProblem } => {
  const { list, digits, tax_percent } = facts
  const price = priceOf(facts)
  if (typeof price === "string") return { problem: price }
  const usual = list === null ? null : toMinor(list, digits)
  const total = plusPercent(price, tax_percent)
  const major = (minor: bigint) => fromMinor(minor, digits)
  return {
    list,
    off: usual !== null && usual > price ? major(minus(usual, price)) : 0,
    price: major(price),
    tax: major(minus(total, price)),
    total: major(total),
  }
}
