import type { CartLine, OriginalPrice } from "../../domain/cart"
import type { CartState } from "./cart-state"

type WirePrice = Omit<OriginalPrice, "unit_price" | "compare_at"> & {
  unit_price: string
  compare_at: string | null
}

/** A cart on its way from step to step: JSON knows no bigint, so amounts travel as text. */
export type WireCart = Omit<CartState, "lines"> & {
  lines: (Omit<CartLine, "price" | "covered_from"> & {
    price: WirePrice
    covered_from: WirePrice | null
  })[]
}

const priceToWire = (price: OriginalPrice): WirePrice => ({
  ...price,
  unit_price: String(price.unit_price),
  compare_at: price.compare_at === null ? null : String(price.compare_at),
})

const priceFromWire = (price: WirePrice): OriginalPrice => ({
  ...price,
  unit_price: BigInt(price.unit_price),
  compare_at: price.compare_at === null ? null : BigInt(price.compare_at),
})

/** Packs a cart for the way between two steps. */
export const toWire = (cart: CartState): WireCart => ({
  ...cart,
  lines: cart.lines.map((line) => ({
    ...line,
    price: priceToWire(line.price),
    covered_from: line.covered_from && priceToWire(line.covered_from),
  })),
})

/** Unpacks a cart that came from another step. */
export const fromWire = (cart: WireCart): CartState => ({
  ...cart,
  lines: cart.lines.map((line) => ({
    ...line,
    price: priceFromWire(line.price),
    covered_from: line.covered_from && priceFromWire(line.covered_from),
  })),
})
