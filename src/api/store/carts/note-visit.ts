import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { afterVisit } from "../../../workflows/checkout/cart-visitor"

/** Notes that a customer is signed in who asks about the credits of her own cart. */
export const noteVisit = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  if (id) await afterVisit(req.scope, { cart_id: id, actor_id: req.auth_context.actor_id })
  next()
}
