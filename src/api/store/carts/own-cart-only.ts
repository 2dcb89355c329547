import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { assertOwnCart } from "../../../workflows/checkout/own-cart"

/** Asks whose cart it is before anything looks into it: a stranger waits no longer for it than for none. */
export const ownCartOnly = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  await assertOwnCart(req.scope, {
    cart_id: req.params.id ?? "",
    actor_id: req.auth_context.actor_id,
  })
  next()
}
