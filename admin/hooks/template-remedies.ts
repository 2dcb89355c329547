import { useMutation, useQueryClient } from "@tanstack/react-query"
import { productsQueryKeys, productVariantQueryKeys } from "@medusajs/dashboard/hooks"
import type { TemplateRemedy } from "../../src/domain/template-checks"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

/** What Medusa's own API can mend in the shop's products. */
export type ProductRemedy = Extract<
  TemplateRemedy,
  "remove_shipping_profile" | "stop_managing_inventory" | "add_to_sales_channel" | "publish_product"
>

type Sold = { id: string; product_id: string }

const loadSold = async (variant_ids: string[]): Promise<Sold[]> => {
  const query = { id: variant_ids, fields: "id,product_id", limit: variant_ids.length }
  const { variants } = await sdk.admin.productVariant.list(query)
  return variants.flatMap(({ id, product_id }) => (product_id ? [{ id, product_id }] : []))
}

const productsOf = (sold: readonly Sold[]) => [...new Set(sold.map(({ product_id }) => product_id))]

const channelOfShop = async (): Promise<string | undefined> => {
  const { stores } = await sdk.admin.store.list({ fields: "default_sales_channel_id", limit: 1 })
  const channel = stores[0]?.default_sales_channel_id
  if (channel) return channel
  const { sales_channels } = await sdk.admin.salesChannel.list({ limit: 1, fields: "id" })
  return sales_channels[0]?.id
}

const REMEDIES: Record<ProductRemedy, (sold: Sold[]) => Promise<void>> = {
  remove_shipping_profile: async (sold) => {
    for (const id of productsOf(sold)) {
      await sdk.admin.product.update(id, { shipping_profile_id: null })
    }
  },
  publish_product: async (sold) => {
    for (const id of productsOf(sold)) await sdk.admin.product.update(id, { status: "published" })
  },
  stop_managing_inventory: async (sold) => {
    for (const { id, product_id } of sold) {
      await sdk.admin.product.updateVariant(product_id, id, { manage_inventory: false })
    }
  },
  add_to_sales_channel: async (sold) => {
    const channel = await channelOfShop()
    if (channel) await sdk.admin.salesChannel.batchProducts(channel, { add: productsOf(sold) })
  },
}

/** Whether Medusa's own API can do what a check asks for. */
export const isProductRemedy = (remedy: TemplateRemedy | null): remedy is ProductRemedy =>
  remedy !== null && remedy in REMEDIES

/** Mends products so that a package, or a service it covers, can be bought. */
export const useMendProducts = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ remedy, variant_ids }: { remedy: ProductRemedy; variant_ids: string[] }) =>
      await REMEDIES[remedy](await loadSold(variant_ids)),
    onSettled: async () => {
      const stale = [queryKeys.all, productsQueryKeys.all, productVariantQueryKeys.all]
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}

/** The product that sells a variant. */
export const findProductOf = async (variant_id: string): Promise<string | undefined> =>
  (await loadSold([variant_id]))[0]?.product_id
