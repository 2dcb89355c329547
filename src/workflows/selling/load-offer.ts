import type { MedusaContainer } from "@medusajs/framework/types"
import { isOver, localDate } from "../../domain/validity"
import { notFound, refuse, unexpected } from "../../errors/refuse"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import { loadTerms } from "../issuing/load-terms"
import { loadCustomer } from "../services/load-customer"
import { loadShopper } from "../services/load-shopper"
import { loadServiceToUse } from "../services/load-service-to-use"
import { composedTemplate } from "./composed-template"
import type { GiftFacts, GiftOffer, GiftWish } from "./offer"
import { loadListPrice, loadValueOfItems } from "./list-price"
import { loadMarket } from "./load-market"

const loadTemplate = async (container: MedusaContainer, id: string, today: string) => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const template = await templates.retrieveTemplate(id)
  if (template.status !== "active" || isOver(template.validity, today)) {
    refuse("template_not_on_sale", `"${template.title}" is not on sale.`)
  }
  return template
}

/**
 * Looks up what is given, at the price of today for whoever gets it, with null for anybody; what is
 * missing is a 404 or says what to do.
 */
export const loadOffer = async (
  container: MedusaContainer,
  body: GiftWish,
  customer_id: string | null
): Promise<GiftOffer> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [market, time_zone, now] = await Promise.all([
    loadMarket(container, body),
    credits.retrieveTimeZone(),
    credits.retrieveNow(),
  ])
  if (time_zone === null) {
    return refuse("time_zone_missing")
  }
  const { currency, region } = market
  const context = {
    region_id: region?.id ?? null,
    currency_code: currency.code,
    digits: currency.digits,
  }
  const { template_id } = body
  const from_template = template_id !== undefined
  const template = from_template
    ? await loadTemplate(container, template_id, localDate(now, time_zone))
    : composedTemplate(body, now)
  const [terms] = await loadTerms(container, [template], context)
  if (!terms) throw unexpected("A template has no terms.")
  const shopper = await loadShopper(container, customer_id, context)
  return {
    from_template,
    terms,
    ...(from_template
      ? await loadListPrice(container, template, shopper, currency.digits)
      : await loadValueOfItems(container, template, shopper, currency.digits)),
    purchase_limit: template.purchase_limit,
    currency,
    region,
    time_zone,
    now,
  }
}

/** Looks up everything a gift needs, its owner too. */
export const loadGift = async (
  container: MedusaContainer,
  body: AdminGiveClientPackage
): Promise<GiftFacts> => {
  const [customer, offer, service] = await Promise.all([
    loadCustomer(container, body.customer_id),
    loadOffer(container, body, body.customer_id),
    body.use_now ? loadServiceToUse(container, body.use_now.variant_id) : null,
  ])
  if (!customer) throw notFound("Customer", body.customer_id)
  return { ...offer, customer, service }
}
