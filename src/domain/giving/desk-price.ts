import { minus, plusPercent } from "../money"
import { originalPrice } from "./price"

/** A price as the desk reads it out, in minor units; `total` has the tax in it that comes on top. */
export type DeskPrice = {
  list: bigint | null
  off: bigint
  price: bigint
  tax: bigint
  total: bigint
}

/** Works a price out to the last cent: what was taken off it, and what tax puts on top. */
export const deskPrice = (price: bigint, list: bigint | null, tax_percent: number): DeskPrice => {
  const total = plusPercent(price, tax_percent)
  const off = minus(originalPrice(list, price), price)
  return { list, off, price, tax: minus(total, price), total }
}
