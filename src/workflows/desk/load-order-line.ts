import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notAllowed, notFound } from "../../errors/refuse"
import type { Booking } from "../../domain/booking"
import { ownMetadata } from "../../domain/cart"
import { allDigits, toMinor } from "../../domain/money"
import type { PricedLine } from "../../domain/redemption"
import { loadBookingReader } from "../services/booking-reader"
import { loadCurrencyDigits } from "../services/load-currency-digits"

type OrderRow = {
  id: string
  status: string
  is_draft_order: boolean
  customer_id: string | null
  currency_code: string
  items: {
    id: string
    variant_id: string | null
    title: string
    product_title: string | null
    quantity: number
    unit_price: number
    is_giftcard: boolean
    metadata: Record<string, unknown> | null
    adjustments?: unknown[]
  }[]
}

/** A line of an order that credits are to pay for, or have paid for. */
export type OrderLineState = {
  order: { id: string; is_draft: boolean; customer_id: string | null; digits: number }
  id: string
  variant_id: string | null
  title: string
  price: PricedLine
  booking: Booking
  /** What the shop wrote on the line: a part that is split off is the same appointment. */
  metadata: Record<string, unknown>
}

/** Every line of an order, and whether the order was cancelled; whole, since Medusa leaves quantities out of parts. */
export const loadOrderLines = async (
  container: MedusaContainer,
  order_id: string
): Promise<{ lines: OrderLineState[]; is_cancelled: boolean }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      ...["id", "status", "is_draft_order", "customer_id", "currency_code"],
      ...["items.*", "items.detail.*", "items.adjustments.*"],
    ],
    filters: { id: order_id },
  })
  const [order]: OrderRow[] = data
  if (!order) throw notFound("Order", order_id)
  const [digits, bookingOf] = await Promise.all([
    loadCurrencyDigits(query, order.currency_code),
    loadBookingReader(container),
  ])
  const lines = order.items.map((item) => ({
    order: { id: order.id, is_draft: order.is_draft_order, customer_id: order.customer_id, digits },
    id: item.id,
    variant_id: item.is_giftcard ? null : item.variant_id,
    title: item.product_title ?? item.title,
    price: {
      quantity: Number(item.quantity),
      unit_price: toMinor(item.unit_price, digits),
      exact_price: allDigits(item.unit_price),
      has_discount: Boolean(item.adjustments?.length),
    },
    booking: bookingOf(item.metadata),
    metadata: ownMetadata({ metadata: item.metadata ?? {} }),
  }))
  return { lines, is_cancelled: order.status === "canceled" }
}

/** Reads one line of an order that is not cancelled. */
export const loadOrderLine = async (
  container: MedusaContainer,
  { order_id, line_item_id }: { order_id: string; line_item_id: string }
): Promise<OrderLineState> => {
  const { lines, is_cancelled } = await loadOrderLines(container, order_id)
  const line = lines.find(({ id }) => id === line_item_id)
  if (!line) throw notFound("Line item", line_item_id)
  if (is_cancelled) {
    throw notAllowed("This order is cancelled.")
  }
  return line
}
