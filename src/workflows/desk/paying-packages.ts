import type { MedusaContainer } from "@medusajs/framework/types"
import { notAllowed, notFound, refuse } from "../../errors/refuse"
import type { Service } from "../../domain/coverage"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { OrderLineState } from "./load-order-line"

const MOST = 50

/**
 * The packages that may pay for a line, in the order in which they are asked: the one that was named, or
 * those of the order's customer that can pay for the service now, what ends first first.
 */
export const payingPackages = async (
  container: MedusaContainer,
  { order: { customer_id }, title }: OrderLineState,
  service: Service,
  client_package_id?: string
): Promise<string[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (customer_id === null) {
    throw notAllowed("This order has no customer, and a package pays for its owner only.")
  }
  if (client_package_id !== undefined) {
    // A package of somebody else is none of this order's.
    const named = await credits.retrievePackage({ id: client_package_id, customer_id })
    if (named) return [named.id]
    throw notFound("Client package", client_package_id)
  }
  const { packages } = await credits.listPackages({
    filters: { customer_id: [customer_id], service },
    order: "expires_at",
    limit: MOST,
    offset: 0,
  })
  if (!packages.length) {
    return refuse("service_not_covered", `No package of this customer can pay for ${title} now.`)
  }
  return packages.map(({ id }) => id)
}
