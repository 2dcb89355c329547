import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"
import type { CartIdPlace, CartRoute } from "../../../types/options"
import { answerReconciled } from "./answer-reconciled"
import { cartAt, valueAt, type FoundCart } from "./cart-body"
import { forgetStranger } from "./forget-stranger"
import { matchCartRoute, type MatchedRoute } from "./match-cart-route"

const pathIn = (cart_id: CartIdPlace) => {
  const [where, ...path] = cart_id.split(".")
  return { where, path }
}

const asId = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null

// Known before the route's own code runs, unless only its answer says which cart it is about.
const idInRequest = (req: AuthenticatedMedusaRequest, { route, params }: MatchedRoute) => {
  const { where, path } = pathIn(route.cart_id)
  if (where === "response") return null
  return asId(valueAt(where === "body" ? req.body : params, path))
}

const foundIn = (body: unknown, { cart_id }: CartRoute, known: string | null): FoundCart | null => {
  const { where, path } = pathIn(cart_id)
  const id = known ?? (where === "response" ? asId(valueAt(body, path)) : null)
  if (id === null) return null
  // The answer may be the cart itself.
  const places = [where === "response" ? path.slice(0, -1) : [], ["cart"]]
  const place = places.find((one) => cartAt(body, one)?.id === id)
  return { id, place: place ?? null }
}

/**
 * Does around the routes that the option `cart_routes` names what the plugin does around core's own: who is
 * signed in is noted, and the answer goes out with the cart as credits leave it.
 */
export const aroundCartRoutes = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const matched = matchCartRoute(credits.getOptions().cart_routes, {
    method: req.method,
    path: req.originalUrl,
  })
  if (!matched) return next()
  const known = idInRequest(req, matched)
  if (known !== null) await forgetStranger(req, known)
  answerReconciled(req, res, (body) => {
    const found = res.statusCode < 400 ? foundIn(body, matched.route, known) : null
    // Known from the answer only: what its event covers meanwhile, nobody could keep it from.
    if (found && known === null) void forgetStranger(req, found.id)
    return found
  })
  next()
}
