import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COVERAGE_KINDS, type CoverageKind, type Reference } from "../../domain/coverage"

/** More services than this are not looked at: the checks are a help, not a report. */
const MOST_PRODUCTS = 200

const ENTITIES: Record<CoverageKind, string> = {
  variant: "product_variant",
  product: "product",
  category: "product_category",
  collection: "product_collection",
  type: "product_type",
  tag: "product_tag",
}

type Where = Record<string, unknown>

/** How the products of a kind are found; one that names a variant names no whole product. */
const PRODUCTS_OF: Record<Exclude<CoverageKind, "variant">, (ids: string[]) => Where> = {
  product: (id) => ({ id }),
  category: (id) => ({ categories: { id } }),
  collection: (collection_id) => ({ collection_id }),
  type: (type_id) => ({ type_id }),
  tag: (id) => ({ tags: { id } }),
}

const isOfProducts = (kind: CoverageKind): kind is keyof typeof PRODUCTS_OF => kind !== "variant"

/** The references of a coverage that the shop does not have, one small query per kind in use. */
export const loadMissingReferences = async (
  container: MedusaContainer,
  coverage: readonly Reference[]
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const missing = await Promise.all(
    COVERAGE_KINDS.map(async (kind) => {
      const rules = coverage.filter((rule) => rule.kind === kind)
      if (rules.length === 0) return []
      const { data } = await query.graph({
        entity: ENTITIES[kind],
        fields: ["id"],
        filters: { id: [...new Set(rules.map(({ reference_id }) => reference_id))] },
      })
      const present = new Set(data.map(({ id }: { id: string }) => id))
      return rules.filter(({ reference_id }) => !present.has(reference_id))
    })
  )
  return missing.flat()
}

const loadDescendants = async (container: MedusaContainer, categoryIds: string[]) => {
  if (categoryIds.length === 0) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["id", "mpath"],
    filters: { $or: categoryIds.map((id) => ({ mpath: { $like: `%${id}%` } })) },
  })
  const categories: { id: string; mpath: string }[] = data
  // An id is full of underscores, which LIKE takes for any character.
  return categories
    .filter(({ mpath }) => mpath.split(".").some((id) => categoryIds.includes(id)))
    .map(({ id }) => id)
}

/** The variants a coverage reaches, through categories with all their descendants. */
export const loadCoveredVariantIds = async (
  container: MedusaContainer,
  coverage: readonly Reference[]
): Promise<string[]> => {
  const ids = (kind: CoverageKind) =>
    coverage.filter((rule) => rule.kind === kind).map(({ reference_id }) => reference_id)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const categories = await loadDescendants(container, ids("category"))
  const reached = COVERAGE_KINDS.filter(isOfProducts).flatMap((kind) => {
    const named = kind === "category" ? categories : ids(kind)
    return named.length ? [PRODUCTS_OF[kind](named)] : []
  })
  if (reached.length === 0) return ids("variant")
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "variants.id"],
    filters: { $or: reached },
    pagination: { take: MOST_PRODUCTS },
  })
  const products: { variants: { id: string }[] }[] = data
  return [...ids("variant"), ...products.flatMap(({ variants }) => variants.map(({ id }) => id))]
}
