import type { MedusaContainer } from "@medusajs/framework/types"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { QuoteRefusal } from "../../types/http/quote"
import { quoteCart } from "./quote-cart"

/**
 * Tells the signed-in owner of a cart why no package pays for what only a package may pay for: never
 * had one, used up and ended are three different sentences. Null where there is nothing more to tell.
 */
export const explainCompletion = async (
  container: MedusaContainer,
  cart: { cart_id: string; actor_id: string }
): Promise<QuoteRefusal | null> => {
  const { lines } = await quoteCart(container, cart)
  const variant_ids = [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))]
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const limits = await templates.listSaleLimits(variant_ids)
  const only = new Set(limits.filter((one) => one.package_only).map((one) => one.variant_id))
  const unpaid = lines.find(
    (line) => only.has(line.variant_id ?? "") && line.covered_quantity < line.quantity
  )
  return unpaid?.refusal ?? null
}
