import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { costOf, type Service } from "../../domain/coverage"
import { coverProblem } from "../../domain/redemption"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { OrderQuoteLine } from "../../types/http/quote"
import { loadServices } from "../services/load-services"
import { loadOrderLines, type OrderLineState } from "./load-order-line"

const MOST = 50

/**
 * Tells which lines of an order a package pays for, and how many bookings of each other line the packages
 * of its customer could pay for now. A line that has nothing to do with packages is not in the answer.
 *
 * @example
 * const lines = await quoteOrder(container, "order_01")
 */
export const quoteOrder = async (
  container: MedusaContainer,
  order_id: string
): Promise<OrderQuoteLine[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [{ lines, is_cancelled }, redemptions] = await Promise.all([
    loadOrderLines(container, order_id),
    credits.listPackageRedemptions({ order_id, detached_at: null }),
  ])
  const payable = is_cancelled ? new Map<string, number>() : await payableOf(container, lines)
  return lines.flatMap((line) => {
    const paid = redemptions.filter(
      (one) => one.order_line_item_id === line.id && one.units_redeemed > 0
    )
    const left = paid.length ? 0 : (payable.get(line.id) ?? 0)
    if (!paid.length && left === 0) return []
    const [most] = [...paid].sort((a, b) => b.quantity - a.quantity)
    return [
      {
        line_item_id: line.id,
        title: line.title,
        variant_id: line.variant_id,
        quantity: line.price.quantity,
        covered_quantity: paid.reduce((total, { quantity }) => total + quantity, 0),
        client_package_id: most?.client_package_id ?? null,
        left,
      },
    ]
  })
}

/** How many bookings of each line the customer's packages could pay for. */
const payableOf = async (
  container: MedusaContainer,
  lines: readonly OrderLineState[]
): Promise<Map<string, number>> => {
  const open = lines.filter(({ price }) => coverProblem(price, price.quantity) === null)
  const variant_ids = [...new Set(open.flatMap(({ variant_id }) => variant_id ?? []))]
  const customer_id = lines[0]?.order.customer_id
  if (!customer_id || !variant_ids.length) return new Map()
  const services = await loadServices(
    container.resolve(ContainerRegistrationKeys.QUERY),
    variant_ids
  )
  const bookings = new Map(
    await Promise.all(
      Object.entries(services).map(
        async ([id, service]) => [id, await bookingsOf(container, customer_id, service)] as const
      )
    )
  )
  return new Map(open.map(({ id, variant_id }) => [id, bookings.get(variant_id ?? "") ?? 0]))
}

const bookingsOf = async (
  container: MedusaContainer,
  customer_id: string,
  service: Service
): Promise<number> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { packages } = await credits.listPackages({
    filters: { customer_id: [customer_id], service },
    order: "expires_at",
    limit: MOST,
    offset: 0,
  })
  return packages
    .flatMap(({ service_credits }) => service_credits)
    .map(({ available, coverage }) => ({ available, cost: costOf(coverage, service) }))
    .reduce((total, { available, cost }) => total + (cost ? Math.floor(available / cost) : 0), 0)
}
