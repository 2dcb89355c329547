import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { byWord } from "../../domain/by-word"
import type { Service } from "../../domain/coverage"

type Query = Omit<RemoteQueryFunction, symbol>

type VariantRow = {
  id: string
  product: {
    id: string
    type_id: string | null
    collection_id: string | null
    tags?: { id: string }[]
    categories?: { id: string; mpath: string }[]
  } | null
}

// A category's path names all its ancestors and itself, so ancestors need no second look.
const categoryIds = (categories: { mpath: string }[] = []) => [
  ...new Set(categories.flatMap(({ mpath }) => mpath.split(".").filter(Boolean))),
]

/** Everything a coverage can name about each variant, in one query; unknown variants are left out. */
export const loadServices = async (
  query: Query,
  variantIds: readonly string[]
): Promise<Record<string, Service>> => {
  const ids = [...new Set(variantIds)]
  if (ids.length === 0) return byWord([])
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.id",
      "product.type_id",
      "product.collection_id",
      "product.tags.id",
      "product.categories.id",
      "product.categories.mpath",
    ],
    filters: { id: ids },
  })
  const variants: VariantRow[] = data
  const services = variants.flatMap(({ id, product }): Service[] =>
    product
      ? [
          {
            variant_id: id,
            product_id: product.id,
            type_id: product.type_id,
            collection_id: product.collection_id,
            tag_ids: (product.tags ?? []).map((tag) => tag.id),
            category_ids: categoryIds(product.categories),
          },
        ]
      : []
  )
  return byWord(services.map((service) => [service.variant_id, service]))
}

/** Turns variant ids into what coverage decides on. Reads only. */
export const loadServicesStep = createStep(
  "service-packages-load-services",
  async (variantIds: string[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    return new StepResponse(await loadServices(query, variantIds))
  }
)
