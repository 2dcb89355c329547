import type { MedusaContainer } from "@medusajs/framework/types"
import { sum, times, toMinor } from "../../domain/money"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { loadListValues, loadPrices, type PriceContext } from "../issuing/load-terms"
import { loadOffers } from "../templates/load-offers"

/** What a template costs in the shop, in minor units; null when it has no price there. */
export const loadListPrice = async (
  container: MedusaContainer,
  { sold, prices, variant_id }: PackageTemplateDTO,
  context: PriceContext
): Promise<bigint | null> => {
  const { currency_code, digits, region_id } = context
  const inShop = sold === "shop_and_desk" ? variant_id : null
  if (inShop !== null && region_id !== null) {
    const price = (await loadPrices(container, [inShop], context)).get(inShop)
    if (price !== undefined) return price
  }
  const [offer] = inShop === null ? [] : await loadOffers(container, [inShop])
  const found = (offer?.prices ?? prices).find((price) => price.currency_code === currency_code)
  return found ? toMinor(found.amount, digits) : null
}

/** What the services of a package cost one by one; null when the shop does not know one of them. */
export const loadValueOfItems = async (
  container: MedusaContainer,
  { items }: PackageTemplateDTO,
  context: PriceContext
): Promise<bigint | null> => {
  const values = await loadListValues(container, items, context)
  const parts = items.flatMap(({ id, units }) => {
    const value = values.get(id) ?? null
    return value === null || units === null ? [] : [times(value, units)]
  })
  return parts.length === items.length ? sum(parts) : null
}
