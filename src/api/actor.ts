import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Actor } from "../domain/actor"

type Person = { first_name?: string | null; last_name?: string | null; email?: string | null }

const nameOf = ({ first_name, last_name, email }: Person): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || email || null

/** Who is behind an admin request, with the name the history will show for good. */
export const actorOf = async (req: AuthenticatedMedusaRequest): Promise<Actor> => {
  const { actor_id: id, actor_type } = req.auth_context
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  if (actor_type === "api-key") {
    const { data } = await query.graph({
      entity: "api_key",
      fields: ["title"],
      filters: { id },
    })
    return { type: "api-key", id, name: data[0]?.title ?? null }
  }
  const { data } = await query.graph({
    entity: "user",
    fields: ["first_name", "last_name", "email"],
    filters: { id },
  })
  return { type: "user", id, name: data[0] ? nameOf(data[0]) : null }
}

/** The customer behind a store request, with the name the history will show for good. */
export const customerOf = async (req: AuthenticatedMedusaRequest): Promise<Actor> => {
  const { actor_id: id } = req.auth_context
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["first_name", "last_name", "email"],
    filters: { id },
  })
  return { type: "customer", id, name: data[0] ? nameOf(data[0]) : null }
}
