import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { isValidHandle, ProductStatus, toHandle } from "@medusajs/framework/utils"
import type { PackageTemplateDTO, TemplatePrice } from "../../modules/package-template/types"
import type { PlannedOffer } from "./load-checks"
import type { ShopFacts } from "./load-shop"

/** What a merchant says about a product that publishing is to create. */
export type NewProduct = { prices: TemplatePrice[]; title?: string }

const channelsOf = ({ default_sales_channel_id }: ShopFacts) =>
  default_sales_channel_id ? [default_sales_channel_id] : []

// Two packages may have one title; the end of the template's id keeps their handles apart.
const handleOf = (title: string, templateId: string) => {
  const handle = toHandle(`${title} ${templateId.slice(-6)}`)
  return isValidHandle(handle) ? handle : toHandle(`package ${templateId.slice(-6)}`)
}

/** The offer a new product would make, so that it can be checked before it exists. */
export const plannedOffer = (
  template: Pick<PackageTemplateDTO, "title">,
  { title, prices }: NewProduct,
  shop: ShopFacts
): PlannedOffer => ({
  variant_id: null,
  title: title ?? template.title,
  published: true,
  manages_inventory: false,
  has_shipping_profile: false,
  prices,
  currency_codes: prices.map(({ currency_code }) => currency_code),
  sales_channel_ids: channelsOf(shop),
})

/** A product that can be bought at once: on the shelf, one variant, no stock, nothing to ship. */
export const newProduct = (
  template: Pick<PackageTemplateDTO, "id" | "title" | "description">,
  { title = template.title, prices }: NewProduct,
  shop: ShopFacts
): CreateProductWorkflowInputDTO => ({
  title,
  handle: handleOf(title, template.id),
  description: template.description ?? undefined,
  status: ProductStatus.PUBLISHED,
  sales_channels: channelsOf(shop).map((id) => ({ id })),
  options: [{ title: "Package", values: [title] }],
  variants: [{ title, manage_inventory: false, options: { Package: title }, prices }],
})
