import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { linePriceOf, type LinePrice, type LineToPrice } from "../../domain/cart"
import { askPrices, type Shopper } from "../services/ask-prices"

// What Medusa itself prices a cart's line by.
const FIELDS = [
  ...["id", "currency_code", "region_id", "sales_channel_id", "customer_id", "email", "locale"],
  ...["item_total", "total", "region.*", "customer.*", "customer.groups.*"],
  ...["city", "country_code", "province", "postal_code"].map((one) => `shipping_address.${one}`),
]

/** What the shop asks for lines of a cart, by line: for the customer of the cart, where and as it is now. */
export const askLinePrices = async (
  container: MedusaContainer,
  cart_id: string,
  lines: readonly LineToPrice[]
): Promise<Record<string, LinePrice>> => {
  if (!lines.length) return {}
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cart_id } })
  const [cart] = data as unknown as (Shopper & { id: string })[]
  if (!cart) return {}
  const prices = await askPrices(container, cart, lines)
  return Object.fromEntries(
    lines.flatMap(({ line_id }, index) => {
      const price = prices[index]
      return price ? [[line_id, linePriceOf(price)]] : []
    })
  )
}
