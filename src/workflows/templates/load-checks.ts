import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { costOf } from "../../domain/coverage"
import { templateChecks, type TemplateCheck } from "../../domain/template-checks"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { toContent } from "../../modules/package-template/to-dto"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { loadServices } from "../services/load-services"
import { loadCoveredVariantIds, loadMissingReferences } from "../services/load-covered"
import { loadOffers, type VariantOffer } from "./load-offers"
import { loadShop, type ShopFacts } from "./load-shop"

/** A template as it stands in its shop. */
export type TemplateInShop = {
  template: PackageTemplateDTO
  offer: VariantOffer | null
  checks: TemplateCheck[]
}

/** What templates could be sold as, besides what is in the catalogue: a product still to be created. */
export type PlannedOffer = Omit<VariantOffer, "variant_id" | "product_id"> & { variant_id: null }

const loadSellers = async (container: MedusaContainer, variant_id: string[]) => {
  if (variant_id.length === 0) return []
  const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const [sellers] = await templates.listTemplates(
    { variant_id, status: ["draft", "active"] },
    { take: 2 * variant_id.length }
  )
  return sellers
}

/**
 * Holds templates against the shop. The number of queries does not grow with the number of templates,
 * so that a list may show its checks. `planned` stands in for the one template's own variant.
 */
export const loadChecks = async (
  container: MedusaContainer,
  templates: readonly PackageTemplateDTO[],
  { planned, shop }: { planned?: PlannedOffer; shop?: ShopFacts } = {}
): Promise<TemplateInShop[]> => {
  const coverage = templates.flatMap(({ items }) => items.flatMap((item) => item.coverage))
  const ownIds = templates.flatMap(({ variant_id }) => variant_id ?? [])
  const coveredIds = await loadCoveredVariantIds(container, coverage)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [facts, offers, services, missing, sellers] = await Promise.all([
    shop ?? loadShop(container),
    loadOffers(container, [...ownIds, ...coveredIds]),
    loadServices(query, coveredIds),
    loadMissingReferences(container, coverage),
    loadSellers(container, ownIds),
  ])
  return templates.map((template) => {
    const offer = offers.find(({ variant_id }) => variant_id === template.variant_id) ?? null
    const covers = ({ variant_id }: VariantOffer) => {
      const service = services[variant_id]
      return service && template.items.some((item) => costOf(item.coverage, service) !== null)
    }
    const checks = templateChecks({
      ...toContent(template),
      validity: template.validity,
      time_zone: facts.time_zone,
      today: facts.today,
      shop_currency_codes: facts.currency_codes,
      offer: planned ?? offer,
      sold_by:
        sellers.find(
          ({ id, variant_id }) => id !== template.id && variant_id === template.variant_id
        ) ?? null,
      services: offers.filter((one) => one !== offer && covers(one)),
      missing_references: missing,
    })
    return { template, offer, checks }
  })
}
