import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Reference, CoverageKind } from "../../domain/coverage"

type Named = {
  title?: string | null
  name?: string | null
  value?: string | null
  product?: { title: string } | null
}

const SOURCES: Record<CoverageKind, { entity: string; fields: string[] }> = {
  variant: { entity: "product_variant", fields: ["title", "product.title"] },
  product: { entity: "product", fields: ["title"] },
  category: { entity: "product_category", fields: ["name"] },
  collection: { entity: "product_collection", fields: ["title"] },
  type: { entity: "product_type", fields: ["value"] },
  tag: { entity: "product_tag", fields: ["value"] },
}

/** What people call the things that a coverage refers to, as one phrase. */
export const loadNames = async (
  container: MedusaContainer,
  coverage: readonly Reference[]
): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const names = await Promise.all(
    coverage.map(async ({ kind, reference_id: id }) => {
      const { data } = await query.graph({ ...SOURCES[kind], filters: { id } })
      const [found]: Named[] = data
      return found?.product?.title ?? found?.title ?? found?.name ?? found?.value ?? id
    })
  )
  return [...new Set(names)].join(", ")
}
