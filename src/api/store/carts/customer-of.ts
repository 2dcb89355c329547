import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** The customer who is signed in; the store's routes let guests in, then there is none. */
export const customerOf = (req: AuthenticatedMedusaRequest): string | null => {
  const auth = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined
  return auth?.actor_type === "customer" ? auth.actor_id : null
}
