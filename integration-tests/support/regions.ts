import type { HttpTypes } from "@medusajs/framework/types"
import type { Api } from "./http"
import type { Shop } from "./shop"

/** How a region is taxed: how much, and whether its prices have the tax in them. */
export type Taxed = { rate: number; inclusive: boolean }

/** Where else the shop sells, over Medusa's own settings. */
export const regionsOf = (api: Api, shop: Shop) => {
  const owner = shop.admin()

  const open = async (name: string, currency_code: string, country: string, tax: Taxed) => {
    const { data: found } = await api.get<{ stores: HttpTypes.AdminStore[] }>(
      "/admin/stores",
      owner
    )
    const [store] = found.stores
    const known = (store?.supported_currencies ?? []).map((one) => ({
      currency_code: one.currency_code,
      is_default: one.is_default,
    }))
    if (!known.some((one) => one.currency_code === currency_code)) {
      const supported_currencies = [...known, { currency_code, is_tax_inclusive: tax.inclusive }]
      await api.post(`/admin/stores/${store?.id}`, { supported_currencies }, owner)
    }
    const body = {
      name,
      currency_code,
      countries: [country],
      payment_providers: ["pp_system_default"],
      automatic_taxes: true,
      is_tax_inclusive: tax.inclusive,
    }
    const { data } = await api.post<{ region: HttpTypes.AdminRegion }>(
      "/admin/regions",
      body,
      owner
    )
    const default_tax_rate = { name: "VAT", code: `vat-${country}`, rate: tax.rate }
    const taxes = { country_code: country, provider_id: "tp_system", default_tax_rate }
    await api.post("/admin/tax-regions", taxes, owner)
    return data.region
  }

  /** Gives a variant a price in one more currency. */
  const price = async (variant_id: string, currency_code: string, amount: number) => {
    const fields = "product_id,prices.*"
    const path = `/admin/product-variants?id=${variant_id}&fields=${fields}`
    const { data } = await api.get<{ variants: HttpTypes.AdminProductVariant[] }>(path, owner)
    const [variant] = data.variants
    const kept = (variant?.prices ?? []).map(({ id, ...one }) => ({
      id,
      currency_code: one.currency_code,
      amount: one.amount,
    }))
    const prices = [...kept, { currency_code, amount }]
    const to = `/admin/products/${variant?.product_id}/variants/${variant_id}`
    await api.post(to, { prices }, owner)
  }

  return { open, price }
}
