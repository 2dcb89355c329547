import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { costOf } from "../../domain/coverage"
import { averagePerUnit, toMinor } from "../../domain/money"
import type { TemplateItemTerms, TemplateTerms } from "../../domain/terms"
import type { PackageTemplateDTO } from "../../modules/package-template/types"
import { loadServices } from "../services/load-services"
import { loadCoveredVariantIds } from "../services/load-covered"

type Item = PackageTemplateDTO["items"][number]

/** Where and in what a price is asked. */
type PriceContext = { region_id: string | null; currency_code: string; digits: number }

/** The template in force for each variant, where several ever sold it. */
export const firstByVariant = (templates: readonly PackageTemplateDTO[]): PackageTemplateDTO[] =>
  templates.filter(
    ({ variant_id }, index) =>
      templates.findIndex((other) => other.variant_id === variant_id) === index
  )

/**
 * The terms that templates sell under, with what a unit of each item costs without a package. List
 * values only weigh a package's items against each other, so a single item needs none.
 */
export const loadTerms = async (
  container: MedusaContainer,
  templates: readonly PackageTemplateDTO[],
  context: PriceContext
): Promise<TemplateTerms[]> => {
  const mixed = templates.filter(({ items }) => items.length > 1).flatMap(({ items }) => items)
  const values = await loadListValues(
    container,
    mixed,
    async (ids) => await loadPrices(container, ids, context)
  )
  return templates.map((template) => ({
    template_id: template.id,
    version: template.version,
    variant_id: template.variant_id,
    title: template.title,
    terms: {
      validity: template.validity,
      starts: template.starts,
      redeem_policy: template.redeem_policy,
      no_show: template.no_show,
      cancel_window_hours: template.cancel_window_hours,
      expiry_rule: template.expiry_rule,
      freeze_limit: template.freeze_limit,
    },
    items: template.items.flatMap((item): TemplateItemTerms[] => {
      const { id, position, title, unit_label, units, coverage } = item
      if (units === null) return []
      const list_value = values.get(id) ?? null
      return [{ id, position, title, unit_label, units, coverage, list_value }]
    }),
  }))
}

/** What variants cost, in minor units; one without a price is left out. */
type PricesOf = (variant_ids: readonly string[]) => Promise<ReadonlyMap<string, bigint>>

/** What a unit of each item costs without a package, by item; null where the shop asks nothing. */
export const loadListValues = async (
  container: MedusaContainer,
  items: readonly Item[],
  pricesOf: PricesOf
): Promise<Map<string, bigint | null>> => {
  if (!items.length) return new Map()
  const covered = await Promise.all(
    items.map(async (item) => ({
      item,
      variant_ids: await loadCoveredVariantIds(container, item.coverage),
    }))
  )
  const variantIds = [...new Set(covered.flatMap(({ variant_ids }) => variant_ids))]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const services = await loadServices(query, variantIds)
  const prices = await pricesOf(variantIds)
  return new Map(
    covered.map(({ item, variant_ids }) => {
      const priced = variant_ids.flatMap((id) => {
        const service = services[id]
        const cost = service && costOf(item.coverage, service)
        const price = prices.get(id)
        return cost && price !== undefined ? [{ price, cost }] : []
      })
      return [item.id, averagePerUnit(priced)]
    })
  )
}

/** What the shop asks for each variant there, before any sale; one without a price is left out. */
const loadPrices = async (
  container: MedusaContainer,
  variantIds: readonly string[],
  { region_id, currency_code, digits }: PriceContext
): Promise<Map<string, bigint>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.original_amount"],
    filters: { id: [...variantIds] },
    context: {
      calculated_price: QueryContext({ currency_code, ...(region_id && { region_id }) }),
    },
  })
  const variants: { id: string; calculated_price?: { original_amount: number | null } | null }[] =
    data
  return new Map(
    variants.flatMap(({ id, calculated_price }): [string, bigint][] => {
      const amount = calculated_price?.original_amount
      return typeof amount === "number" ? [[id, toMinor(amount, digits)]] : []
    })
  )
}
