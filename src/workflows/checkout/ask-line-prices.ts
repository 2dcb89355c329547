import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { linePriceOf, type LinePrice, type LineToPrice } from "../../domain/cart"
import { askPrices, type Shopper } from "../services/ask-prices"

/** A cart as Medusa itself prices its lines by it. */
export type CartShopper = Shopper & { id: string }

/** What is read of a cart to ask for its prices. */
export const SHOPPER_FIELDS = [
  ...["id", "currency_code", "region_id", "sales_channel_id", "customer_id", "email", "locale"],
  ...["item_total", "total", "region.*", "customer.*", "customer.groups.*"],
  ...["city", "country_code", "province", "postal_code"].map((one) => `shipping_address.${one}`),
]

/** Reads who asks in a cart. */
export const loadCartShopper = async (
  container: MedusaContainer,
  id: string
): Promise<CartShopper | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: SHOPPER_FIELDS, filters: { id } })
  const [cart]: CartShopper[] = data
  return cart ?? null
}

/** What the shop asks for lines of a cart, by line: for the customer of the cart, where and as it is now. */
export const askLinePrices = async (
  container: MedusaContainer,
  lines: readonly LineToPrice[],
  whoAsks: () => Promise<CartShopper | null>
): Promise<Record<string, LinePrice>> => {
  const shopper = lines.length ? await whoAsks() : null
  if (!shopper) return {}
  const prices = await askPrices(container, shopper, lines)
  return Object.fromEntries(
    lines.flatMap(({ line_id }, index) => {
      const price = prices[index]
      return price ? [[line_id, linePriceOf(price)]] : []
    })
  )
}
