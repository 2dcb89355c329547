import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { lineKeyOf } from "../../domain/cart"
import type { RedemptionOrder } from "../../modules/service-credit/checkout/order-types"
import { loadBookingReader } from "../services/booking-reader"
import { loadServices } from "../services/load-services"

type OrderRow = {
  id: string
  status: string
  customer_id: string | null
  items: {
    id: string
    variant_id: string | null
    title: string
    product_title: string | null
    quantity: number
    unit_price: number
    metadata: Record<string, unknown> | null
    detail: { return_received_quantity: number; return_dismissed_quantity: number } | null
  }[]
}

// Whole lines: asked for single fields of a line, Medusa leaves its quantity out.
const FIELDS = ["id", "status", "customer_id", "items.*", "items.detail.*"]

/** Reads an order with what decides about the credits that paid for it; `made_of` names a cart that Medusa does not. */
export const loadRedemptionOrder = async (
  container: MedusaContainer,
  order_id: string,
  made_of?: string
): Promise<RedemptionOrder> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, links, bookingOf] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } }),
    query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id } }),
    loadBookingReader(container),
  ])
  const [order]: OrderRow[] = orders.data
  if (!order) {
    throw notFound("Order", order_id)
  }
  const [link] = links.data as { cart_id: string }[]
  const cancelled = order.status === "canceled"
  return {
    order_id,
    cart_id: link?.cart_id ?? made_of ?? null,
    customer_id: order.customer_id,
    cancelled,
    lines: order.items.map((item) => {
      const back =
        Number(item.detail?.return_received_quantity ?? 0) +
        Number(item.detail?.return_dismissed_quantity ?? 0)
      return {
        id: item.id,
        variant_id: item.variant_id,
        title: item.product_title ?? item.title,
        wanted: cancelled ? 0 : Math.max(0, Number(item.quantity) - back),
        booked: Math.floor(Number(item.quantity)),
        free: Number(item.unit_price) === 0,
        line_key: lineKeyOf(item.metadata),
        booking: bookingOf(item.metadata),
      }
    }),
  }
}

/** Adds what each free line's service is, which only a booking that nobody has paid for yet asks. */
export const withServices = async (
  container: MedusaContainer,
  order: RedemptionOrder
): Promise<RedemptionOrder> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const free = order.lines.filter((line) => line.free)
  const services = await loadServices(
    query,
    free.flatMap((line) => line.variant_id ?? [])
  )
  return {
    ...order,
    lines: order.lines.map((line) => ({
      ...line,
      service: (line.variant_id && services[line.variant_id]) || null,
    })),
  }
}
