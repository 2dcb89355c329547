import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { syncOrderPackagesWorkflow } from "../issuing/sync-order-packages"

/** The order that sold a package; null for one that was given by hand, 404 for an unknown one. */
export const orderOfPackage = async (
  container: MedusaContainer,
  client_package_id: string
): Promise<string | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const found = await credits.retrievePackage({ id: client_package_id })
  if (!found) {
    throw notFound("Client package", client_package_id)
  }
  return found.order_id
}

/** Makes the packages of an order agree with what was just paid or given back on it. */
export const syncOrder = async (container: MedusaContainer, order_id: string): Promise<void> => {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id } })
}
