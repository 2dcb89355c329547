import type { HttpTypes } from "@medusajs/framework/types"
import type { Api } from "./http"
import type { Shop } from "./shop"
import type { Customer } from "./visitors"

type Tier = { amount: number; currency_code?: string; min_quantity?: number; max_quantity?: number }

type ListedPrices = {
  title: string
  type?: "sale" | "override"
  /** Whose list it is; without a group everybody's. */
  group?: string
  prices: Record<string, number>
  currency_code?: string
  starts_at?: string
  ends_at?: string
}

/** What a merchant does to prices in Medusa's own settings: tiers, groups, lists that begin and end. */
export const priceListsOf = (api: Api, shop: Shop) => {
  const owner = shop.admin()

  /** Prices a variant by how many are bought at once. */
  const tier = async (variant_id: string, tiers: Tier[]) => {
    const path = `/admin/product-variants?id=${variant_id}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, owner)
    const prices = tiers.map((one) => ({ currency_code: "eur", ...one }))
    const to = `/admin/products/${data.variants[0]?.product_id}/variants/${variant_id}`
    await api.post(to, { prices }, owner)
  }

  const group = async (name: string, members: Customer[]) => {
    const { data } = await api.post<{ customer_group: HttpTypes.AdminCustomerGroup }>(
      "/admin/customer-groups",
      { name },
      owner
    )
    const { id } = data.customer_group
    const add = members.map((member) => member.id)
    await api.post(`/admin/customer-groups/${id}/customers`, { add }, owner)
    return id
  }

  const list = async ({
    prices,
    group,
    currency_code = "eur",
    type = "override",
    ...dates
  }: ListedPrices) => {
    const { data } = await api.post<{ price_list: HttpTypes.AdminPriceList }>(
      "/admin/price-lists",
      {
        ...dates,
        type,
        description: dates.title,
        status: "active",
        rules: group ? { "customer.groups.id": [group] } : {},
        prices: Object.entries(prices).map(([variant_id, amount]) => ({
          currency_code,
          variant_id,
          amount,
        })),
      },
      owner
    )
    return data.price_list.id
  }

  /** Ends a list now. */
  const end = async (id: string) => {
    await api.post(`/admin/price-lists/${id}`, { status: "draft" }, owner)
  }

  return { tier, group, list, end }
}
