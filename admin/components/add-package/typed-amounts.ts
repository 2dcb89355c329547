import { castNumber } from "@medusajs/dashboard/lib"
import { deskPrice } from "../../../src/domain/giving/desk-price"
import { givenPrice, type Discount, type PriceProblem } from "../../../src/domain/giving/price"
import { fromMinor, toMinor } from "../../../src/domain/money/minor-units"
import type { PackageOffer } from "../../../src/types/http/package-offer"
import type { AddValues } from "./add-values"

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

/** A price as the form shows it, in major units; `total` has the tax in it that comes on top. */
export type ShownPrice = {
  list: number | null
  off: number
  price: number
  tax: number
  total: number
}

/** What the package costs as the form stands; null for one that is free, or not chosen yet. */
export const priceIn = (
  values: AddValues,
  offer: PackageOffer | undefined
): ShownPrice | { problem: PriceProblem } | null => {
  if (values.source === "complimentary" || !offer) return null
  const { currency_digits: digits } = offer
  const usual = usualPrice(values, offer)
  const list = usual === null ? null : toMinor(usual, digits)
  const wish = { price: numberIn(values.price), discount: discountIn(values) }
  const verdict = givenPrice(wish, { list, asked: list, digits })
  if ("problem" in verdict) return verdict
  const desk = deskPrice(verdict.price, list, values.source === "sale" ? offer.tax_percent : 0)
  const major = (minor: bigint) => fromMinor(minor, digits)
  return {
    list: usual,
    off: major(desk.off),
    price: major(desk.price),
    tax: major(desk.tax),
    total: major(desk.total),
  }
}
