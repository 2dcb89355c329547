import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { refusal, type Refusal } from "../../../domain/refusals"
import { askGuestToSignIn } from "../../../workflows/checkout/ask-guest"
import { explainCompletion } from "../../../workflows/checkout/explain-completion"
import { withdrawCartCredits } from "../../../workflows/checkout/guard"
import { guardCompletion, guardOf } from "../../../workflows/checkout/guard-completion"
import { healCart } from "../../../workflows/checkout/heal-cart"
import { assertPriceStands } from "../../../workflows/checkout/price-gone"
import { reasonOf } from "../../../workflows/reason-of"
import { customerOf } from "./customer-of"

const asksForPackage = (body: unknown) =>
  typeof body === "object" && body !== null && "code" in body && body.code === "package_required"

const GUEST = refusal(
  "package_required",
  "This service can only be booked with a package. Sign in to use yours."
)

// That a cart with this id exists, whoever completes it knows already.
const whoseCart = (error: unknown): Refusal | null => {
  if (!MedusaError.isMedusaError(error)) return null
  const isAnothers = error.code === "cart_not_yours" || error.type === MedusaError.Types.NOT_FOUND
  return isAnothers ? refusal("cart_not_yours") : null
}

// The guard answers everybody alike; only the cart's own customer hears why her package does not pay.
const explain = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { cart_id, actor_id }: { cart_id: string; actor_id: string | null }
) => {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    if (res.statusCode !== 400 || !asksForPackage(body)) return send(body)
    if (actor_id === null) return send({ ...Object(body), ...GUEST })
    void explainCompletion(req.scope, { cart_id, actor_id })
      // No more to be told: then the general answer goes out.
      .catch(whoseCart)
      .then((refusal) => send({ ...Object(body), ...refusal }))
    return res
  }
}

/**
 * Stands in front of core's completion route: brings a cart in line that is out of step, says that a
 * price is gone before core misses a payment, and guards the cart where the guard is not part of the workflow.
 */
export const guardCompletionRoute = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  const guard = guardOf(req.scope)
  const actor_id = customerOf(req)
  if (id) explain(req, res, { cart_id: id, actor_id })
  if (id && guard !== "off") {
    // Nobody is signed in for it: what is held is kept, nothing is newly covered on the way out.
    const { changed } = await healCart(req.scope, { cart_id: id, actor_id: null })
    await assertPriceStands(req.scope, id, changed)
    await askGuestToSignIn(req.scope, { cart_id: id, actor_id })
  }
  if (!id || guard !== "middleware") {
    next()
    return
  }
  await guardCompletion(req.scope, id)
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    // Of a cart that became an order nothing is taken back; of any other the customer may try again.
    void withdrawCartCredits(req.scope, id)
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.warn(`service-packages: cart ${id} keeps its mark for now: ${reasonOf(error)}`)
      })
      .then(() => send(body))
    return res
  }
  next()
}
