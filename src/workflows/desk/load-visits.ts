import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Booking } from "../../domain/booking"
import { allDigits, toMinor } from "../../domain/money"
import { coverProblem } from "../../domain/redemption"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PaidVisits } from "../../modules/service-credit/selling/paid-visits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadBookingReader } from "../services/booking-reader"

type Item = {
  id: string
  variant_id: string | null
  title: string
  product_title: string | null
  quantity: number
  unit_price: number
  metadata: Record<string, unknown> | null
  detail: { return_received_quantity: number; return_dismissed_quantity: number } | null
  adjustments?: unknown[]
}
type Order = { id: string; display_id: number; created_at: Date | string; items?: Item[] }

/** A line of an order with the appointment it was for, and when that was, or else when it was ordered. */
export type BookedVisit = {
  order: Order
  item: Item
  variant_id: string
  booking: Booking
  at: Date
}

/** Whose visits, and since when they were ordered; all of them without a day. */
export type VisitsOf = { customer_id: string; since: Date | null }

// Staff look through them: the latest orders are enough, and the list stays fast.
const MOST_ORDERS = 100

// Whole lines: asked for single fields of a line, Medusa leaves its quantity out.
const FIELDS = [
  ...["id", "display_id", "created_at"],
  ...["items.*", "items.detail.*", "items.adjustments.*"],
]

const loadOrders = async (
  container: MedusaContainer,
  { customer_id, since }: VisitsOf
): Promise<Order[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: {
      customer_id,
      ...(since && { created_at: { $gte: since } }),
      status: { $ne: "canceled" },
      is_draft_order: false,
    },
    pagination: { take: MOST_ORDERS, order: { created_at: "DESC", id: "DESC" } },
  })
  return data
}

/** What a customer has booked in her latest orders, line by line, the latest order first. */
export const loadVisits = async (
  container: MedusaContainer,
  of: VisitsOf
): Promise<BookedVisit[]> => {
  const [orders, bookingOf] = await Promise.all([
    loadOrders(container, of),
    loadBookingReader(container),
  ])
  return orders.flatMap((order) =>
    (order.items ?? []).flatMap((item) => {
      if (!item.variant_id) return []
      const booking = bookingOf(item.metadata)
      const at = new Date(booking.starts_at ?? order.created_at)
      return { order, item, variant_id: item.variant_id, booking, at }
    })
  )
}

/** The name that the calendar gave it, else that of the line: by it a linked visit is known again. */
export const referenceOf = ({ booking, item }: BookedVisit): string => booking.reference ?? item.id

/** Looks up what sessions have paid for among these visits. */
export const loadPaidVisits = async (
  container: MedusaContainer,
  customer_id: string,
  visits: readonly BookedVisit[]
): Promise<PaidVisits> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.listPaidVisits({
    customer_id,
    order_ids: [...new Set(visits.map(({ order }) => order.id))],
    references: visits.map(referenceOf),
  })
}

/** How many bookings of a visit no session has paid for. */
export const openQuantity = (visit: BookedVisit, paid: PaidVisits): number => {
  const { quantity, detail, id } = visit.item
  const back =
    Number(detail?.return_received_quantity ?? 0) + Number(detail?.return_dismissed_quantity ?? 0)
  const covered = (paid.by_line[id] ?? 0) + (paid.by_reference[referenceOf(visit)] ?? 0)
  return Math.floor(Number(quantity) - back) - covered
}

// Only whether a line costs anything is asked, and no currency has more digits.
const MOST_DIGITS = 4

/** Why a session cannot take the place of what the line of a visit asks; null when it can. */
export const visitProblem = ({ item }: BookedVisit, quantity: number): string | null =>
  coverProblem(
    {
      quantity: Number(item.quantity),
      unit_price: toMinor(item.unit_price, MOST_DIGITS),
      exact_price: allDigits(item.unit_price),
      has_discount: Boolean(item.adjustments?.length),
    },
    quantity
  )

/** True of a line that costs nothing as it is. */
export const isFree = ({ item }: BookedVisit): boolean => Number(item.unit_price) === 0
