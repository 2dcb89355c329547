import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { costOf } from "../../domain/coverage"
import { averagePerUnit, scaled, toMinor } from "../../domain/money"
import type { ListPrices } from "../../domain/refund"
import type { RefundFacts } from "../../modules/service-credit/money/refund-facts"
import { loadServices } from "../services/load-services"
import { loadCoveredVariantIds } from "../services/load-covered"

type PricedVariant = {
  id: string
  calculated_price?: {
    original_amount: number | null
    is_original_price_tax_inclusive?: boolean
  } | null
}

const regionOf = async (container: MedusaContainer, { money: { order_id } }: RefundFacts) => {
  if (order_id === null) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "region_id"]
  const { data } = await query.graph({ entity: "order", fields, filters: { id: order_id } })
  const [order]: { region_id: string | null }[] = data
  return order?.region_id ?? null
}

/**
 * What services cost in the shop today, in the currency of a package and with tax where the package
 * was sold with tax.
 */
const loadPrices = async (
  container: MedusaContainer,
  ids: readonly string[],
  facts: RefundFacts
): Promise<Map<string, bigint>> => {
  if (!ids.length) return new Map()
  const { currency_code, digits, price, net_price } = facts.money
  const region_id = await regionOf(container, facts)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: [...new Set(ids)] },
    context: {
      calculated_price: QueryContext({ currency_code, ...(region_id && { region_id }) }),
    },
  })
  const variants: PricedVariant[] = data
  return new Map(
    variants.flatMap(({ id, calculated_price: found }): [string, bigint][] => {
      if (typeof found?.original_amount !== "number") return []
      const asked = toMinor(found.original_amount, digits)
      return [[id, found.is_original_price_tax_inclusive ? asked : scaled(asked, price, net_price)]]
    })
  )
}

/** Loads what the services of a package cost without one: those that were used, and on average. */
export const loadListPrices = async (
  container: MedusaContainer,
  facts: RefundFacts
): Promise<ListPrices> => {
  const covered = await Promise.all(
    facts.coverage.map(async (coverage) => await loadCoveredVariantIds(container, coverage))
  )
  const used = facts.credits.flatMap(({ uses }) =>
    uses.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const by_variant = await loadPrices(container, [...covered.flat(), ...used], facts)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const services = await loadServices(query, covered.flat())
  const per_unit = facts.coverage.map((coverage, n) =>
    averagePerUnit(
      (covered[n] ?? []).flatMap((id) => {
        const service = services[id]
        const cost = service && costOf(coverage, service)
        const price = by_variant.get(id)
        return cost && price !== undefined ? [{ price, cost }] : []
      })
    )
  )
  return { by_variant, per_unit }
}
