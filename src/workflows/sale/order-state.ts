import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { OrderState } from "../../modules/service-credit/commands/agree-with-order"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadCurrencyDigits } from "../services/load-currency-digits"
import { loadOrder, loadOrderVariants } from "./load-order"
import { firstByVariant, loadTerms } from "./load-terms"
import { orderFacts, orderMoney } from "./order-facts"

/**
 * Reads an order as its packages see it; null when there is nothing to agree on: it sells no package
 * and never did, is still a draft, or belongs to nobody.
 */
export const loadOrderState = async (
  container: MedusaContainer,
  order_id: string
): Promise<OrderState | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const templates = await loadTemplates(container, order_id)
  if (!templates) return null

  const order = await loadOrder(container, order_id)
  if (!order.customer_id) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [digits, time_zone] = await Promise.all([
    loadCurrencyDigits(query, order.currency_code),
    credits.retrieveTimeZone(),
  ])
  if (!time_zone) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Set the shop's time zone: without it the last day of a package is not known."
    )
  }
  return {
    order: orderFacts(order, order.customer_id, digits, credits.getOptions()),
    money: orderMoney(order, digits),
    templates: await loadTerms(container, templates, { ...order, digits }),
    time_zone,
    ordered_at: order.created_at,
  }
}

const loadTemplates = async (container: MedusaContainer, order_id: string) => {
  const { is_draft, variant_ids } = await loadOrderVariants(container, order_id)
  if (is_draft) return null
  const sold: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const templates = variant_ids.length ? await sold.listTermsByVariant(variant_ids) : []
  if (templates.length) return firstByVariant(templates)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [issued] = await credits.listClientPackages({ order_id }, { take: 1, select: ["id"] })
  return issued ? [] : null
}
