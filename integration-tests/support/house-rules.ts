import type { HttpTypes } from "@medusajs/framework/types"
import type { Api } from "./http"
import type { Shop, Sold } from "./shop"

/** What a manager decides about services and packages, over the admin routes. */
export const houseRulesOf = (api: Api, shop: Shop) => {
  const manager = shop.admin()

  const rule = async (
    service: Sold,
    rule: { package_only?: boolean; once_per_customer?: boolean }
  ) => {
    const variant_id = shop.variants[service]
    await api.post("/admin/service-packages/rules", { variant_id, ...rule }, manager)
  }

  const limitPurchases = async (offer: keyof Shop["templates"], purchase_limit: number) => {
    const path = `/admin/package-templates/${shop.templates[offer]}`
    await api.post(path, { purchase_limit }, manager)
  }

  /** Sells a product that has nothing to do with packages; answers its variant. */
  const sellProduct = async (title: string, amount: number) => {
    const body = {
      title,
      status: "published",
      options: [{ title: "Size", values: ["One"] }],
      sales_channels: [{ id: shop.studio.sales_channel_id }],
      variants: [
        {
          title: "One",
          options: { Size: "One" },
          manage_inventory: false,
          prices: [{ amount, currency_code: "eur" }],
        },
      ],
    }
    const { data } = await api.post<{ product: HttpTypes.AdminProduct }>(
      "/admin/products",
      body,
      manager
    )
    const [variant] = data.product.variants ?? []
    if (!variant) throw new Error(`${title} has no variant.`)
    return variant.id as `variant_${string}`
  }

  return { rule, limitPurchases, sellProduct }
}
