import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isForged } from "../../domain/cart"
import { referencesTo } from "../../domain/coverage"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadServices } from "../services/load-services"
import type { CartSnapshot, SnapshotLine } from "./cart-snapshot"

/**
 * Tells a free line that only credits could have made free from one the shop gives away. Refused:
 * what carries the plugin's mark, and of the prices that somebody wrote those of lines that were ever
 * covered here and of services of a package. Anything else is the merchant's business.
 */
export const isForgedFree = async (
  container: MedusaContainer,
  cart: CartSnapshot,
  line: SnapshotLine
): Promise<boolean> => {
  const is_marked = Boolean(line.metadata?.service_packages)
  const forged = isForged({ is_custom_price: line.is_custom_price, is_marked })
  if (forged !== null) return forged
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const parts = await credits.listCartRedemptions(cart.id)
  if (parts.some((part) => part.line_item_id === line.id)) return true
  return line.variant_id !== null && (await isServiceOfPackages(container, line.variant_id))
}

const isServiceOfPackages = async (container: MedusaContainer, variant_id: string) => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = (await loadServices(query, [variant_id]))[variant_id]
  if (!service) return false
  const [, count] = await templates.listTemplates({ covers: referencesTo(service) }, { take: 1 })
  return count > 0
}
