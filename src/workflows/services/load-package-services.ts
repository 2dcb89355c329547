import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { costOf } from "../../domain/coverage"
import type { AdminClientPackage } from "../../types/http/client-package"
import type { PackageService } from "../../types/http/package-offer"
import { loadCoveredVariantIds } from "./load-covered"
import { loadServices } from "./load-services"

type Variant = { id: string; title: string | null; product?: { title: string } | null }

const loadTitles = async (container: MedusaContainer, ids: readonly string[]) => {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title", "product.title"],
    filters: { id: [...ids] },
  })
  const variants: Variant[] = data
  return variants
}

/** Everything that the credits of a package pay for, credit by credit, by the names of the shop. */
export const loadPackageServices = async (
  container: MedusaContainer,
  { service_credits }: AdminClientPackage
): Promise<PackageService[]> => {
  const coverage = service_credits.flatMap((credit) => credit.coverage)
  const ids = [...new Set(await loadCoveredVariantIds(container, coverage))]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [services, variants] = await Promise.all([
    loadServices(query, ids),
    loadTitles(container, ids),
  ])
  const named = variants
    .map(({ id, title, product }) => ({ id, title, product_title: product?.title ?? title ?? id }))
    .sort((a, b) => a.product_title.localeCompare(b.product_title))
  return service_credits.flatMap(({ id: service_credit_id, coverage: covered }) =>
    named.flatMap(({ id: variant_id, title: variant_title, product_title }) => {
      const service = services[variant_id]
      const cost = service ? costOf(covered, service) : null
      return cost === null
        ? []
        : [{ service_credit_id, variant_id, product_title, variant_title, cost }]
    })
  )
}
