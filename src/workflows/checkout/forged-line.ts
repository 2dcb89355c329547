import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { referencesTo } from "../../domain/coverage"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadServices } from "../services/load-services"
import type { CartSnapshot, SnapshotLine } from "./cart-snapshot"

/**
 * Tells a free line that only credits could have made free from one the shop gives away. Refused:
 * what carries the plugin's mark or was ever covered here, and every service of a package whose own
 * price is not zero. A free product, and a free item without a variant, are the merchant's business.
 */
export const isForgedFree = async (
  container: MedusaContainer,
  cart: CartSnapshot,
  line: SnapshotLine
): Promise<boolean> => {
  if (line.metadata?.service_packages) return true
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const parts = await credits.listCartRedemptions(cart.id)
  if (parts.some((part) => part.line_item_id === line.id)) return true
  if (!line.variant_id) return false
  if (!(await isServiceOfPackages(container, line.variant_id))) return false
  return (await ownPrice(container, cart, line.variant_id)) !== 0
}

const isServiceOfPackages = async (container: MedusaContainer, variant_id: string) => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = (await loadServices(query, [variant_id]))[variant_id]
  if (!service) return false
  const [, count] = await templates.listTemplates({ covers: referencesTo(service) }, { take: 1 })
  return count > 0
}

const ownPrice = async (container: MedusaContainer, cart: CartSnapshot, variant_id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.calculated_amount"],
    filters: { id: variant_id },
    context: {
      calculated_price: QueryContext({
        currency_code: cart.currency_code,
        region_id: cart.region_id,
      }),
    },
  })
  const [variant] = data as { calculated_price?: { calculated_amount: number | null } }[]
  return variant?.calculated_price?.calculated_amount ?? null
}
