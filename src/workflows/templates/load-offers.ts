import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Offer } from "../../domain/template-checks"

/** An offer with what else a template shows of its variant. */
export type VariantOffer = Offer & {
  variant_id: string
  product_id: string
  prices: { currency_code: string; amount: number }[]
}

type VariantRow = {
  id: string
  title: string
  manage_inventory: boolean
  prices?: {
    currency_code: string
    amount: number
    min_quantity: number | null
    price_list_id: string | null
    rules_count: number | null
  }[]
  product: {
    id: string
    title: string
    status: string
    shipping_profile?: { id: string } | null
    sales_channels?: ({ id: string } | null)[]
  } | null
}

// What every shopper pays for one: not a price list's, a region's or a quantity's price.
const basePrices = (prices: VariantRow["prices"] = []) =>
  prices
    .filter(({ price_list_id, min_quantity, rules_count }) => {
      return !price_list_id && (min_quantity ?? 1) <= 1 && !rules_count
    })
    .map(({ currency_code, amount }) => ({ currency_code, amount }))

// A variant's product comes without its other variants, so they are asked for on their own.
const loadProductsWithChoice = async (container: MedusaContainer, variants: VariantRow[]) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "variants.id"],
    filters: { id: [...new Set(variants.flatMap(({ product }) => product?.id ?? []))] },
  })
  const products: { id: string; variants: { id: string }[] }[] = data
  return new Set(products.flatMap(({ id, variants }) => (variants.length > 1 ? id : [])))
}

/** How Medusa would sell these variants today, in two queries; unknown ones are left out. */
export const loadOffers = async (
  container: MedusaContainer,
  variantIds: readonly string[]
): Promise<VariantOffer[]> => {
  if (variantIds.length === 0) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "title",
      "manage_inventory",
      "prices.*",
      "product.id",
      "product.title",
      "product.status",
      "product.shipping_profile.id",
      "product.sales_channels.id",
    ],
    filters: { id: [...new Set(variantIds)] },
  })
  const variants: VariantRow[] = data
  const hasChoice = await loadProductsWithChoice(container, variants)
  return variants.flatMap(({ product, ...variant }) => {
    if (!product) return []
    const prices = basePrices(variant.prices)
    return [
      {
        variant_id: variant.id,
        product_id: product.id,
        title: hasChoice.has(product.id) ? `${product.title} (${variant.title})` : product.title,
        published: product.status === "published",
        manages_inventory: variant.manage_inventory,
        has_shipping_profile: Boolean(product.shipping_profile),
        prices,
        currency_codes: (variant.prices ?? []).map(({ currency_code }) => currency_code),
        sales_channel_ids: (product.sales_channels ?? []).flatMap((channel) => channel?.id ?? []),
      },
    ]
  })
}
