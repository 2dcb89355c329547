import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../errors/refuse"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { OrderState } from "../../modules/service-credit/issuing/sync-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadCurrencyDigits } from "../services/load-currency-digits"
import { loadShopper } from "../services/load-shopper"
import { loadStandardPrices } from "../services/load-standard-prices"
import { loadLineSizes } from "./load-line-sizes"
import { loadOrder, loadOrderVariants, type OrderRow } from "./load-order"
import { firstByVariant, loadTerms } from "./load-terms"
import { orderFacts, orderMoney } from "./order-facts"

/**
 * Reads an order as its packages see it; null when there is nothing to agree on: it sells no package
 * and never did, is still a draft, belongs to nobody, or is the order of a sale that is under way.
 */
export const loadOrderState = async (
  container: MedusaContainer,
  order_id: string
): Promise<OrderState | null> => {
  const templates = await loadTemplates(container, order_id)
  if (!templates) return null
  const order = await loadOrder(container, order_id)
  return order.customer_id ? await stateOf(container, order, order.customer_id, templates) : null
}

/** Reads the order of a sale at the desk, before its package stands: nothing else is issued for it. */
export const loadSaleState = async (
  container: MedusaContainer,
  order_id: string,
  customer_id: string
): Promise<OrderState> =>
  await stateOf(container, await loadOrder(container, order_id), customer_id, [])

const stateOf = async (
  container: MedusaContainer,
  order: OrderRow,
  customer_id: string,
  templates: readonly PackageTemplateDTO[]
): Promise<OrderState> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [digits, time_zone, sizes, standard] = await Promise.all([
    loadCurrencyDigits(query, order.currency_code),
    credits.retrieveTimeZone(),
    loadLineSizes(container, order),
    loadStandard(container, order, customer_id),
  ])
  if (!time_zone) return refuse("time_zone_missing")
  return {
    order: orderFacts(order, customer_id, digits, {
      ...credits.getOptions(),
      sizes,
      standard,
    }),
    money: orderMoney(order, digits),
    templates: await loadTerms(container, templates, { ...order, digits }),
    time_zone,
    ordered_at: order.created_at,
  }
}

/** What the shop would ask this customer for each line without any price list. */
const loadStandard = async (container: MedusaContainer, order: OrderRow, customer_id: string) => {
  const lines = order.items.flatMap(({ id, variant_id, quantity }) =>
    variant_id === null ? [] : { id, variant_id, quantity: Number(quantity) }
  )
  const shopper = await loadShopper(container, customer_id, order)
  const prices = await loadStandardPrices(container, shopper, lines)
  return new Map(lines.map(({ id }, index) => [id, prices[index] ?? null]))
}

const loadTemplates = async (container: MedusaContainer, order_id: string) => {
  const { is_draft, variant_ids, sale } = await loadOrderVariants(container, order_id)
  if (is_draft) return null
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  // The sale issues the package itself, at once and whatever was paid.
  if (sale && (await credits.isSaleOpen({ operation_id: sale, order_id }))) return null
  const sold: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const templates = variant_ids.length ? await sold.listTermsByVariant(variant_ids) : []
  if (templates.length) return firstByVariant(templates)
  const [issued] = await credits.listClientPackages({ order_id }, { take: 1, select: ["id"] })
  return issued ? [] : null
}
