import type { MedusaContainer } from "@medusajs/framework/types"
import { notAllowed, notFound, refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import {
  isFree,
  loadPaidVisits,
  loadVisits,
  openQuantity,
  visitProblem,
  type BookedVisit,
} from "./load-visits"

/** A line of an order. */
export type BookedLine = { order_id: string; line_item_id: string }

/** A visit that somebody uses sessions for. */
export type VisitToPay = {
  client_package_id: string
  variant_id: string
  quantity: number
  booking: { reference?: string | null; starts_at?: string | null } | null
}

const isSame = (
  { item, booking, ...line }: BookedVisit,
  { variant_id, booking: told }: VisitToPay
) =>
  (item.id === told?.reference || booking.reference === told?.reference) &&
  line.variant_id === variant_id &&
  (!told?.starts_at || !booking.starts_at || told.starts_at === booking.starts_at)

/**
 * The line of the customer's own order that a visit is, by the reference it is linked with: its session
 * takes the place of what the line asks, for a visit is paid with a session or with money. None where
 * no order knows the visit, or where its line costs nothing.
 */
export const findBookedLine = async (
  container: MedusaContainer,
  visit: VisitToPay
): Promise<BookedLine | null> => {
  if (!visit.booking?.reference) return null
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const sold = await credits.retrievePackage({ id: visit.client_package_id })
  if (!sold) throw notFound("Client package", visit.client_package_id)
  const { customer_id } = sold
  const booked = (await loadVisits(container, { customer_id, since: null })).filter((line) =>
    isSame(line, visit)
  )
  if (!booked.length) return null
  const paid = await loadPaidVisits(container, customer_id, booked)
  const open = booked.filter((line) => openQuantity(line, paid) > 0)
  if (!open.length) refuse("changed_meanwhile", "A session pays for this visit already.")
  const asking = open.filter((line) => !isFree(line))
  const [first] = asking
  if (!first) return null
  const best = asking.find((line) => visitProblem(line, visit.quantity) === null) ?? first
  const problem = visitProblem(best, visit.quantity)
  if (problem !== null) throw notAllowed(`"${best.item.title}": ${problem}`)
  return { order_id: best.order.id, line_item_id: best.item.id }
}
