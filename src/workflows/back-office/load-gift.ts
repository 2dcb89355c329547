import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../domain/money"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import { loadTerms } from "../sale/load-terms"
import { loadCurrencyDigits } from "../services/load-currency-digits"
import { loadOffers } from "../templates/load-offers"
import { composedTemplate } from "./composed-template"
import type { GiftFacts, GiftOffer, GiftWish } from "./gift"
import { OWNER_FIELDS, toOwner, type Person } from "./owner"

type Store = { supported_currencies: { currency_code: string; is_default: boolean }[] }

const loadCustomer = async (container: MedusaContainer, id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: OWNER_FIELDS,
    filters: { id },
  })
  const [person]: Person[] = data
  if (!person) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Customer with id: ${id} was not found`)
  }
  return toOwner(person)
}

const loadCurrency = async (container: MedusaContainer, wanted?: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const [store]: Store[] = data
  const currencies = store?.supported_currencies ?? []
  const currency = currencies.find(({ currency_code, is_default }) =>
    wanted === undefined ? is_default : currency_code === wanted
  )
  if (!currency) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "currency_code: name one of the currencies of the store."
    )
  }
  const code = currency.currency_code
  return { code, digits: await loadCurrencyDigits(query, code) }
}

const loadTemplate = async (container: MedusaContainer, id: string) => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const template = await templates.retrieveTemplate(id)
  if (template.status !== "active") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `template_id: "${template.title}" is not on sale.`
    )
  }
  return template
}

const listPrice = async (
  container: MedusaContainer,
  { sold, prices, variant_id }: PackageTemplateDTO,
  { code, digits }: GiftOffer["currency"]
) => {
  const isInShop = sold === "shop_and_desk" && variant_id !== null
  const [offer] = isInShop ? await loadOffers(container, [variant_id]) : []
  const found = (offer?.prices ?? prices).find(({ currency_code }) => currency_code === code)
  return found ? toMinor(found.amount, digits) : null
}

/** Looks up what is given, whoever gets it; what is missing is a 404 or says what to do. */
export const loadOffer = async (container: MedusaContainer, body: GiftWish): Promise<GiftOffer> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const [currency, time_zone, now] = await Promise.all([
    loadCurrency(container, body.currency_code),
    credits.retrieveTimeZone(),
    credits.retrieveNow(),
  ])
  if (time_zone === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Set the shop's time zone: without it the last day of a package is not known."
    )
  }
  const template =
    body.template_id === undefined
      ? composedTemplate(body, now)
      : await loadTemplate(container, body.template_id)
  const context = { region_id: null, currency_code: currency.code, digits: currency.digits }
  const [terms] = await loadTerms(container, [template], context)
  if (!terms) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "A template has no terms.")
  return {
    from_template: body.template_id !== undefined,
    terms,
    list_price: await listPrice(container, template, currency),
    purchase_limit: template.purchase_limit,
    currency,
    time_zone,
    now,
  }
}

/** Looks up everything a gift needs, its owner too. */
export const loadGift = async (
  container: MedusaContainer,
  body: AdminGiveClientPackage
): Promise<GiftFacts> => {
  const [customer, offer] = await Promise.all([
    loadCustomer(container, body.customer_id),
    loadOffer(container, body),
  ])
  return { ...offer, customer }
}
