import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminCreatePackageTemplate, AdminPackageTemplateResponse } from "../../src/types"
import type { Api } from "./http"
import type { Shop } from "./shop"

type VariantId = `variant_${string}`

/** What a merchant adds to the studio while it is open: packages, products, a second country. */
export const merchantOf = (api: Api, shop: Shop) => {
  const owner = shop.admin()

  const asVariant = (id: string | null | undefined): VariantId => {
    if (!id?.startsWith("variant_")) throw new Error(`"${id}" is no variant.`)
    return `variant_${id.slice("variant_".length)}`
  }

  /** Puts a package on sale; answers the variant that sells it. */
  const offer = async (
    template: AdminCreatePackageTemplate,
    amount: number
  ): Promise<VariantId> => {
    const path = "/admin/package-templates"
    const draft = await api.post<AdminPackageTemplateResponse>(path, template, owner)
    const publish = `${path}/${draft.data.package_template.id}/publish`
    const product = { create: { prices: [{ currency_code: "eur", amount }] } }
    const { data } = await api.post<AdminPackageTemplateResponse>(publish, { product }, owner)
    return asVariant(data.package_template.variant_id)
  }

  const productOf = async (variant_id: string) => {
    const path = `/admin/product-variants?id=${variant_id}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, owner)
    return String(data.variants[0]?.product_id)
  }

  /** Changes what a service costs when it is booked without a package. */
  const setPrice = async (variant_id: string, amount: number) => {
    const path = `/admin/products/${await productOf(variant_id)}/variants/${variant_id}`
    await api.post(path, { prices: [{ currency_code: "eur", amount }] }, owner)
  }

  /** Shelves a product among the treatments, where "5 visits" covers whatever can be covered. */
  const callTreatment = async (variant_id: string) => {
    const categories = [{ id: shop.studio.category_id }]
    await api.post(`/admin/products/${await productOf(variant_id)}`, { categories }, owner)
  }

  const takeOffTheShelf = async (variant_id: string) => {
    await api.delete(`/admin/products/${await productOf(variant_id)}`, owner)
  }

  /** A gift card among the treatments. */
  const giftCard = async (amount: number): Promise<VariantId> => {
    const product = {
      title: "Gift card",
      status: "published",
      is_giftcard: true,
      categories: [{ id: shop.studio.category_id }],
      sales_channels: [{ id: shop.studio.sales_channel_id }],
      options: [{ title: "Kind", values: ["Card"] }],
      variants: [
        {
          title: "Card",
          manage_inventory: false,
          options: { Kind: "Card" },
          prices: [{ currency_code: "eur", amount }],
        },
      ],
    }
    const { data } = await api.post<{ product: HttpTypes.AdminProduct }>(
      "/admin/products",
      product,
      owner
    )
    return asVariant(data.product.variants?.[0]?.id)
  }

  /** Opens the studio to Austria: the same prices in euros, 20 % tax. */
  const openAustria = async () => {
    const austria = {
      name: "Austria",
      currency_code: "eur",
      countries: ["at"],
      payment_providers: ["pp_system_default"],
      is_tax_inclusive: true,
    }
    const tax = { country_code: "at", provider_id: "tp_system" }
    const default_tax_rate = { name: "VAT", code: "vat", rate: 20 }
    await api.post("/admin/tax-regions", { ...tax, default_tax_rate }, owner)
    const { data } = await api.post<{ region: { id: string } }>("/admin/regions", austria, owner)
    return data.region.id
  }

  return { offer, setPrice, callTreatment, takeOffTheShelf, giftCard, openAustria }
}
