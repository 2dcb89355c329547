import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { PACKAGE_TEMPLATE_MODULE } from "../../../modules/package-template"
import type PackageTemplateModuleService from "../../../modules/package-template/service"
import type { PackageTemplateDTO } from "../../../modules/package-template/types"
import type {
  StoreCalculatedPrice,
  StorePackageTemplate,
  StorePackageTemplateListResponse,
} from "../../../types/http/package-template"
import { stillOnSale } from "../../../workflows/templates/still-on-sale"
import { loadBuyable } from "./offers"
import { pricingContextOf } from "./pricing"
import type { StoreGetPackageTemplatesParams } from "./validators"

const toStoreTemplate = (
  template: PackageTemplateDTO,
  buyable: Map<string, StoreCalculatedPrice | null>
): StorePackageTemplate[] => {
  const { variant_id, product_id } = template
  if (variant_id === null || product_id === null) return []
  return [
    {
      id: template.id,
      title: template.title,
      description: template.description,
      variant_id,
      product_id,
      validity: template.validity,
      starts: template.starts,
      redeem_policy: template.redeem_policy,
      no_show: template.no_show,
      cancel_window_hours: template.cancel_window_hours,
      expiry_rule: template.expiry_rule,
      purchase_limit: template.purchase_limit,
      freeze_limit: template.freeze_limit,
      items: template.items.map(({ id, title, unit_label, units, coverage }) => {
        return { id, title, unit_label, units, coverage }
      }),
      calculated_price: buyable.get(variant_id) ?? null,
    },
  ]
}

/** Lists the packages a shopper can buy; whether one is for sale is the product's word, so it filters first. */
export const GET = async (
  req: MedusaStoreRequest<unknown, z.infer<typeof StoreGetPackageTemplatesParams>>,
  res: MedusaResponse<StorePackageTemplateListResponse>
) => {
  const { q, region_id, currency_code, offset = 0, limit = 50 } = req.validatedQuery
  const pricing = await pricingContextOf(req, { region_id, currency_code })
  const templates = req.scope.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const [listed] = await templates.listTemplates(
    { status: ["active"], sold: ["shop_and_desk"], ...(q && { q }) },
    { take: null }
  )
  const active = await stillOnSale(req.scope, listed)
  const buyable = await loadBuyable(
    req.scope,
    active.flatMap(({ variant_id }) => variant_id ?? []),
    req.publishable_key_context.sales_channel_ids,
    pricing
  )
  const forSale = active.filter(({ variant_id }) => variant_id !== null && buyable.has(variant_id))
  const package_templates = forSale
    .slice(offset, offset + limit)
    .flatMap((template) => toStoreTemplate(template, buyable))
  res.json({ package_templates, count: forSale.length, offset, limit })
}
