import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"

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

/** Reads a cart again for an answer: with the fields the route was asked for, else those core answers with. */
export const readAnswered = async (req: MedusaRequest, id: string): Promise<unknown> => {
  const asked = req.queryConfig as MedusaRequest["queryConfig"] | undefined
  return await readCart(req.scope, id, asked?.fields ?? retrieveTransformQueryConfig.defaults)
}
