import { castNumber } from "@medusajs/dashboard/lib"
import type { PackageOffer } from "../../../src/types/http/package-offer"
import { deskPrice, type Discount, type DeskPrice, type PriceProblem } from "./desk-price"
import type { AddValues } from "./values"

/** What was typed into a field for a number; null when it is empty. */
export const numberIn = (typed: string | null): number | null =>
  typed === null || typed.trim() === "" ? null : castNumber(typed)

const discountIn = ({ discount, discount_kind }: AddValues): Discount | null => {
  const off = numberIn(discount)
  if (off === null || off === 0) return null
  return discount_kind === "percent" ? { percent: off } : { amount: off }
}

// What somebody brings along from another system may have been paid there, nobody knows how much.
const usualPrice = ({ kind, source }: AddValues, offer: PackageOffer) =>
  kind === "sessions" && source === "migrated" ? 0 : offer.price

/** What the package costs as the form stands; null for one that is free, or not chosen yet. */
export const priceIn = (
  values: AddValues,
  offer: PackageOffer | undefined
): DeskPrice | { problem: PriceProblem } | null => {
  if (values.source === "complimentary" || !offer) return null
  return deskPrice({
    list: usualPrice(values, offer),
    typed: numberIn(values.price),
    discount: discountIn(values),
    digits: offer.currency_digits,
    tax_percent: values.source === "sale" ? offer.tax_percent : 0,
  })
}
