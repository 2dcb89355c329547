import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Reads a cart with the fields the caller asked core's route for. */
export const readCart = async (
  container: MedusaContainer,
  id: string,
  fields: string[]
): Promise<unknown> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id } })
  return data[0]
}
