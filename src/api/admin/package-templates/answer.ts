import type { MedusaContainer } from "@medusajs/framework/types"
import type { PackageTemplateDTO } from "../../../modules/package-template/types"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"
import type { AdminPackageTemplate } from "../../../types/http/package-template"
import { loadChecks, type TemplateInShop } from "../../../workflows/templates/load-checks"
import { pick } from "../../pick"

const toAdminTemplate = (
  { template, offer, checks }: TemplateInShop,
  sold_count: number
): AdminPackageTemplate => {
  const { created_at, updated_at, items, ...rest } = template
  return {
    ...rest,
    prices: template.sold === "desk_only" ? template.prices : (offer?.prices ?? template.prices),
    items: items.map(({ id, title, unit_label, units, coverage }) => {
      return { id, title, unit_label, units, coverage }
    }),
    checks,
    sold_count,
    created_at: new Date(created_at).toISOString(),
    updated_at: new Date(updated_at).toISOString(),
  }
}

/** Templates as the admin sees them, each held against the shop, with the wanted fields. */
export const answerTemplates = async (
  scope: MedusaContainer,
  templates: readonly PackageTemplateDTO[],
  wanted: readonly string[]
) => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const [inShop, sold] = await Promise.all([
    loadChecks(scope, templates),
    credits.countSold(templates.map(({ id }) => id)),
  ])
  return inShop.map((one) => pick(toAdminTemplate(one, sold[one.template.id] ?? 0), wanted))
}

/** One template as the admin sees it. */
export const answerTemplate = async (
  scope: MedusaContainer,
  template: PackageTemplateDTO,
  wanted: readonly string[]
) => {
  const [package_template] = await answerTemplates(scope, [template], wanted)
  return { package_template }
}
