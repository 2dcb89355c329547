import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Booking } from "../../domain/booking"
import { costOf, type Service } from "../../domain/coverage"
import { startInstant } from "../../domain/period"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PaidVisits } from "../../modules/service-credit/selling/paid-visits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminClientPackage, EarlierVisit } from "../../types/http/client-package"
import { loadBookingReader } from "../services/booking-reader"
import { loadServices } from "../services/load-services"

type Item = {
  id: string
  variant_id: string | null
  title: string
  product_title: string | null
  quantity: number
  metadata: Record<string, unknown> | null
  detail: { return_received_quantity: number; return_dismissed_quantity: number } | null
}
type Order = { id: string; display_id: number; created_at: Date | string; items?: Item[] }

/** A line of an order with the appointment it was for. */
type Visit = { order: Order; item: Item; variant_id: string; booking: Booking; at: Date }

// Staff look through them: the latest orders are enough, and the list stays fast.
const MOST_ORDERS = 100

// Whole lines: asked for single fields of a line, Medusa leaves its quantity out.
const FIELDS = ["id", "display_id", "created_at", "items.*", "items.detail.*"]

const loadOrders = async (
  container: MedusaContainer,
  customer_id: string,
  since: Date
): Promise<Order[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: {
      customer_id,
      created_at: { $gte: since },
      status: { $ne: "canceled" },
      is_draft_order: false,
    },
    pagination: { take: MOST_ORDERS, order: { created_at: "DESC", id: "DESC" } },
  })
  return data
}

type BookingReader = Awaited<ReturnType<typeof loadBookingReader>>

const visitsIn = (orders: readonly Order[], bookingOf: BookingReader, until: Date): Visit[] =>
  orders
    .flatMap((order) =>
      (order.items ?? []).flatMap((item) => {
        if (!item.variant_id) return []
        const booking = bookingOf(item.metadata)
        const at = new Date(booking.starts_at ?? order.created_at)
        return { order, item, variant_id: item.variant_id, booking, at }
      })
    )
    .filter(({ at }) => at <= until)

// The name that the calendar gave it, else that of the line: by it a linked visit is known again.
const referenceOf = ({ booking, item }: Visit) => booking.reference ?? item.id

const openQuantity = (visit: Visit, paid: PaidVisits): number => {
  const { quantity, detail, id } = visit.item
  const back =
    Number(detail?.return_received_quantity ?? 0) + Number(detail?.return_dismissed_quantity ?? 0)
  const covered = (paid.by_line[id] ?? 0) + (paid.by_reference[referenceOf(visit)] ?? 0)
  return Math.floor(Number(quantity) - back) - covered
}

const payerOf = ({ service_credits }: AdminClientPackage, service: Service) =>
  service_credits
    .filter(({ available }) => available > 0)
    .flatMap(({ id, coverage }) => {
      const cost = costOf(coverage, service)
      return cost === null ? [] : [{ service_credit_id: id, cost }]
    })
    .sort((a, b) => a.cost - b.cost)[0]

const toEarlierVisit = (
  visit: Visit,
  quantity: number,
  payer: { service_credit_id: string; cost: number }
): EarlierVisit => ({
  order_id: visit.order.id,
  display_id: visit.order.display_id,
  order_line_item_id: visit.item.id,
  variant_id: visit.variant_id,
  product_title: visit.item.product_title ?? visit.item.title,
  quantity,
  ...payer,
  effective_at: visit.at.toISOString(),
  booking: {
    reference: referenceOf(visit),
    starts_at: visit.booking.starts_at,
    starts_text: visit.booking.starts_text,
    staff: visit.booking.staff,
  },
})

/**
 * Finds what a customer booked and paid for since her package starts: where the start lies in the past,
 * visits of that time may belong to it. The latest first.
 */
export const loadEarlierVisits = async (
  container: MedusaContainer,
  sold: AdminClientPackage
): Promise<EarlierVisit[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [time_zone, now] = await Promise.all([credits.retrieveTimeZone(), credits.retrieveNow()])
  if (sold.starts_on === null || time_zone === null) return []
  const since = startInstant(sold.starts_on, time_zone)
  const orders = await loadOrders(container, sold.customer_id, since)
  const visits = visitsIn(orders, await loadBookingReader(container), now)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [services, paid] = await Promise.all([
    loadServices(
      query,
      visits.map(({ variant_id }) => variant_id)
    ),
    credits.listPaidVisits({
      customer_id: sold.customer_id,
      order_ids: orders.map(({ id }) => id),
      references: visits.map(referenceOf),
    }),
  ])
  return visits.flatMap((visit) => {
    const service = services[visit.variant_id]
    const payer = service && payerOf(sold, service)
    const quantity = openQuantity(visit, paid)
    return payer && quantity > 0 ? toEarlierVisit(visit, quantity, payer) : []
  })
}
