import type { MedusaContainer } from "@medusajs/framework/types"
import type { PackageTemplateDTO } from "../../../modules/package-template/types"
import type { AdminPackageTemplate } from "../../../types/http/package-template"
import { loadChecks, type TemplateInShop } from "../../../workflows/templates/load-checks"
import { pick } from "../../query"

const toAdminTemplate = ({ template, offer, checks }: TemplateInShop): AdminPackageTemplate => {
  const { created_at, updated_at, items, ...rest } = template
  return {
    ...rest,
    prices: template.sold === "desk_only" ? template.prices : (offer?.prices ?? template.prices),
    items: items.map(({ id, title, unit_label, units, coverage }) => {
      return { id, title, unit_label, units, coverage }
    }),
    checks,
    created_at: new Date(created_at).toISOString(),
    updated_at: new Date(updated_at).toISOString(),
  }
}

/** Templates as the admin sees them, each held against the shop, with the wanted fields. */
export const answerTemplates = async (
  scope: MedusaContainer,
  templates: readonly PackageTemplateDTO[],
  wanted: readonly string[]
) => (await loadChecks(scope, templates)).map((one) => pick(toAdminTemplate(one), wanted))

/** One template as the admin sees it. */
export const answerTemplate = async (
  scope: MedusaContainer,
  template: PackageTemplateDTO,
  wanted: readonly string[]
) => {
  const [package_template] = await answerTemplates(scope, [template], wanted)
  return { package_template }
}
