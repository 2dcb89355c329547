import type { CartLine, OriginalPrice } from "../../domain/cart"
import type { CartState } from "./cart-state"

type SerializedPrice = Omit<OriginalPrice, "unit_price" | "compare_at"> & {
  unit_price: string
  compare_at: string | null
}

/** A cart on its way from step to step: JSON knows no bigint, so amounts travel as text. */
export type SerializedCart = Omit<CartState, "lines"> & {
  lines: (Omit<CartLine, "price" | "covered_from"> & {
    price: SerializedPrice
    covered_from: SerializedPrice | null
  })[]
}

const serializePrice = (price: OriginalPrice): SerializedPrice => ({
  ...price,
  unit_price: String(price.unit_price),
  compare_at: price.compare_at === null ? null : String(price.compare_at),
})

const deserializePrice = (price: SerializedPrice): OriginalPrice => ({
  ...price,
  unit_price: BigInt(price.unit_price),
  compare_at: price.compare_at === null ? null : BigInt(price.compare_at),
})

/** Packs a cart for the way between two steps. */
export const serializeCart = (cart: CartState): SerializedCart => ({
  ...cart,
  lines: cart.lines.map((line) => ({
    ...line,
    price: serializePrice(line.price),
    covered_from: line.covered_from && serializePrice(line.covered_from),
  })),
})

/** Unpacks a cart that came from another step. */
export const deserializeCart = (cart: SerializedCart): CartState => ({
  ...cart,
  lines: cart.lines.map((line) => ({
    ...line,
    price: deserializePrice(line.price),
    covered_from: line.covered_from && deserializePrice(line.covered_from),
  })),
})
