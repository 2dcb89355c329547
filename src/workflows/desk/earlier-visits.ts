import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { costOf, type Service } from "../../domain/coverage"
import { startInstant } from "../../domain/period"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminClientPackage, EarlierVisit } from "../../types/http/client-package"
import { loadServices } from "../services/load-services"
import {
  loadPaidVisits,
  loadVisits,
  openQuantity,
  referenceOf,
  visitProblem,
  type BookedVisit,
} from "./load-visits"

const payerOf = ({ service_credits }: AdminClientPackage, service: Service) =>
  service_credits
    .filter(({ available }) => available > 0)
    .flatMap(({ id, coverage }) => {
      const cost = costOf(coverage, service)
      return cost === null ? [] : [{ service_credit_id: id, cost }]
    })
    .sort((a, b) => a.cost - b.cost)[0]

const toEarlierVisit = (
  visit: BookedVisit,
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
 * Finds what a customer booked since her package starts and a session could pay for now: where the start
 * lies in the past, visits of that time may belong to it. The latest first.
 */
export const loadEarlierVisits = async (
  container: MedusaContainer,
  sold: AdminClientPackage
): Promise<EarlierVisit[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [time_zone, now] = await Promise.all([credits.retrieveTimeZone(), credits.retrieveNow()])
  if (sold.starts_on === null || time_zone === null) return []
  const { customer_id } = sold
  const since = startInstant(sold.starts_on, time_zone)
  const visits = (await loadVisits(container, { customer_id, since })).filter(({ at }) => at <= now)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [services, paid] = await Promise.all([
    loadServices(
      query,
      visits.map(({ variant_id }) => variant_id)
    ),
    loadPaidVisits(container, customer_id, visits),
  ])
  return visits.flatMap((visit) => {
    const service = services[visit.variant_id]
    const payer = service && payerOf(sold, service)
    const quantity = openQuantity(visit, paid)
    const isOffered = payer && quantity > 0 && visitProblem(visit, quantity) === null
    return isOffered ? toEarlierVisit(visit, quantity, payer) : []
  })
}
