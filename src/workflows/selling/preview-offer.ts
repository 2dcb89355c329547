import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../domain/money"
import type { AdminPackageOfferParams, PackageOffer } from "../../types/http/package-offer"
import { loadCoveredVariantIds } from "../services/load-covered"
import type { GiftOffer } from "./offer"
import { loadOffer } from "./load-offer"
import { loadSaleFacts } from "./sell-facts"

const loadServices = async (container: MedusaContainer, { terms, from_template }: GiftOffer) => {
  if (!from_template) return []
  const coverage = terms.items.flatMap((item) => item.coverage)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title", "product.title"],
    filters: { id: await loadCoveredVariantIds(container, coverage) },
  })
  const variants: PackageOffer["services"] = data
  return variants.map(({ id, title, product }) => ({
    id,
    title,
    product: product && { title: product.title },
  }))
}

const loadPriceList = async (container: MedusaContainer, id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "title", "type"]
  const { data } = await query.graph({ entity: "price_list", fields, filters: { id } })
  const [list]: NonNullable<PackageOffer["price_list"]>[] = data
  return list ? { id: list.id, title: list.title, type: list.type } : null
}

/**
 * Tells what the shop takes for a package and what it is good for, as a sale would look it up.
 *
 * @example
 * const offer = await previewOffer(container, {
 *   customer_id: "cus_01",
 *   template_id: "pkgt_01",
 *   source: "sale",
 * })
 */
export const previewOffer = async (
  container: MedusaContainer,
  { customer_id, template_id, ...wanted }: AdminPackageOfferParams
): Promise<PackageOffer> => {
  const offer = await loadOffer(
    container,
    template_id === undefined ? { ...wanted, items: [] } : { ...wanted, template_id },
    customer_id
  )
  const { region, currency, from_template } = offer
  const price = from_template ? offer.list_price : null
  const standard_price = from_template ? offer.standard_price : null
  const taxable = { ...offer, customer: { id: customer_id } }
  const isSale = wanted.source === "sale" && region
  const [sale, services, price_list] = await Promise.all([
    isSale ? loadSaleFacts(container, taxable, region, price ?? 0n) : null,
    loadServices(container, offer),
    offer.price_list && loadPriceList(container, offer.price_list.id),
  ])
  return {
    currency_code: currency.code,
    currency_digits: currency.digits,
    price: price === null ? null : fromMinor(price, currency.digits),
    standard_price: standard_price === null ? null : fromMinor(standard_price, currency.digits),
    price_list,
    tax_percent: sale?.tax_percent ?? 0,
    services,
  }
}
