import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import type { StoreCalculatedPrice } from "../../../types/http/package-template"
import type { PricingContext } from "./pricing"

type VariantRow = {
  id: string
  calculated_price?: StoreCalculatedPrice | null
  product: { status: string; sales_channels?: ({ id: string } | null)[] } | null
}

/**
 * The variants a shopper of these sales channels can buy, each with its price. A variant without a price
 * for her is for sale all the same, as in Medusa's own list of products.
 */
export const loadBuyable = async (
  container: MedusaContainer,
  variantIds: string[],
  salesChannelIds: readonly string[],
  pricing: PricingContext | null
): Promise<Map<string, StoreCalculatedPrice | null>> => {
  if (variantIds.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.status",
      "product.sales_channels.id",
      ...(pricing ? ["calculated_price.*"] : []),
    ],
    filters: { id: variantIds },
    ...(pricing && { context: { calculated_price: QueryContext(pricing) } }),
  })
  const variants: VariantRow[] = data
  return new Map(
    variants
      .filter(({ product }) => {
        const isOffered = (product?.sales_channels ?? []).some(
          (channel) => channel && salesChannelIds.includes(channel.id)
        )
        return product?.status === "published" && isOffered
      })
      .map(({ id, calculated_price }) => [id, calculated_price ?? null])
  )
}
