import type { MedusaContainer } from "@medusajs/framework/types"
import { sum, times, toMinor } from "../../domain/money"
import type { CalculatedPrice } from "../../domain/pricing"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { loadListValues } from "../issuing/load-terms"
import { askPrices, type Shopper } from "../services/ask-prices"
import { loadStandardPrices } from "../services/load-standard-prices"
import { loadOffers } from "../templates/load-offers"

/** What a package costs somebody in the shop, in minor units, and which price that is. */
export type OfferedPrice = {
  /** What the shop asks her; null when it has no price. */
  list_price: bigint | null
  /** What it would ask without any price list. */
  standard_price: bigint | null
  /** The price list that the price comes from. */
  price_list: CalculatedPrice["price_list"]
  /** Whether tax is in it; null when the price is nobody's but the plugin's. */
  is_tax_inclusive: boolean | null
}

const NO_PRICE: OfferedPrice = {
  list_price: null,
  standard_price: null,
  price_list: null,
  is_tax_inclusive: null,
}

const minorOrNull = (amount: number | null, digits: number) =>
  amount === null ? null : toMinor(amount, digits)

/** What a template costs a shopper, as her cart would be asked. */
export const loadListPrice = async (
  container: MedusaContainer,
  { sold, prices, variant_id }: PackageTemplateDTO,
  shopper: Shopper,
  digits: number
): Promise<OfferedPrice> => {
  const inShop = sold === "shop_and_desk" ? variant_id : null
  if (inShop !== null) {
    const one = [{ variant_id: inShop, quantity: 1 }]
    const [[asked], [standard]] = await Promise.all([
      askPrices(container, shopper, one),
      loadStandardPrices(container, shopper, one),
    ])
    if (asked) {
      const { amount, price_list, is_tax_inclusive } = asked
      const list_price = toMinor(amount, digits)
      const standard_price = minorOrNull(standard ?? null, digits)
      return { list_price, standard_price, price_list, is_tax_inclusive }
    }
  }
  const [offer] = inShop === null ? [] : await loadOffers(container, [inShop])
  const found = (offer?.prices ?? prices).find(
    (price) => price.currency_code === shopper.currency_code
  )
  const price = minorOrNull(found?.amount ?? null, digits)
  return { ...NO_PRICE, list_price: price, standard_price: price }
}

/** What the services of a package cost a shopper one by one; null when the shop does not know one of them. */
export const loadValueOfItems = async (
  container: MedusaContainer,
  { items }: PackageTemplateDTO,
  shopper: Shopper,
  digits: number
): Promise<OfferedPrice> => {
  const prices = async (variant_ids: readonly string[]) => {
    const asked = await askPrices(
      container,
      shopper,
      variant_ids.map((variant_id) => ({ variant_id, quantity: 1 }))
    )
    return new Map(
      variant_ids.flatMap((id, index) => {
        const price = asked[index]
        return price ? [[id, toMinor(price.amount, digits)] as const] : []
      })
    )
  }
  const values = await loadListValues(container, items, prices)
  const parts = items.flatMap(({ id, units }) => {
    const value = values.get(id) ?? null
    return value === null || units === null ? [] : [times(value, units)]
  })
  const value = parts.length === items.length ? sum(parts) : null
  return { ...NO_PRICE, list_price: value, standard_price: value }
}
