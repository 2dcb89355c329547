import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { Reference } from "../../domain/coverage"
import { referencesTo } from "../../domain/coverage"
import { loadServices } from "./load-services"

/** Every reference under which a coverage can mean the variant; a variant the shop does not know has none. */
export const loadReferences = async (
  query: Omit<RemoteQueryFunction, symbol>,
  variantId: string
): Promise<Reference[]> => {
  const service = (await loadServices(query, [variantId]))[variantId]
  return service ? referencesTo(service) : []
}
