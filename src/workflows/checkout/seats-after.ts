import type { MedusaContainer } from "@medusajs/framework/types"
import { splitBookings, type SeatedLine } from "../../domain/cart"
import { assertSeats } from "./assert-seats"
import { readSeatedCart } from "./seated-cart"

/** What a shopper wants of a cart's lines: another one, or another quantity of one that is there. */
export type LineWish = {
  line_id?: string
  variant_id?: string
  quantity?: number
  metadata?: Record<string, unknown> | null
}

// A wish for more of a booking that is there; Medusa lays it onto its line, or makes a new one.
const NEW_LINE = "new"

const linesAfter = (lines: readonly SeatedLine[], wish: LineWish): SeatedLine[] => {
  if (wish.line_id === undefined) {
    const { variant_id = null, quantity = 1, metadata } = wish
    return [...lines, { id: NEW_LINE, variant_id, quantity, metadata: metadata ?? {} }]
  }
  return lines.map((line) =>
    line.id === wish.line_id
      ? {
          ...line,
          quantity: wish.quantity ?? line.quantity,
          metadata: { ...line.metadata, ...wish.metadata },
        }
      : line
  )
}

/**
 * Refuses a change of a cart's lines that Medusa would have refused had credits not split them: the
 * seats of the whole booking count. In a cart that credits do not pay in nothing is looked at.
 */
export const assertSeatsAfter = async (
  container: MedusaContainer,
  cart_id: string,
  wish: LineWish
): Promise<void> => {
  const cart = await readSeatedCart(container, cart_id)
  if (!cart || wish.quantity === 0) return
  const { lines, covered, sales_channel_id } = cart
  const bookings = splitBookings(linesAfter(lines, wish), covered, wish.line_id ?? NEW_LINE)
  await assertSeats(container, sales_channel_id, bookings)
}
