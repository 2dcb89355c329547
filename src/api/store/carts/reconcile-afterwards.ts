import { setTimeout as wait } from "node:timers/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileChangedCart } from "../../../workflows/checkout/reconcile-changed-cart"
import { readCart } from "./read-cart"

// Core has answered already; a customer does not wait longer than this for credits to be looked up.
const PATIENCE_MS = 2_500

type CartBody = { cart?: { id: string }; parent?: { id: string } }

const cartIn = (body: unknown): { key: "cart" | "parent"; id: string } | null => {
  if (typeof body !== "object" || body === null) return null
  const { cart, parent } = body as CartBody
  if (cart?.id) return { key: "cart", id: cart.id }
  return parent?.id ? { key: "parent", id: parent.id } : null
}

/**
 * Lets core's own cart routes answer with the cart as credits leave it. Acts only on success and only
 * when there is something to do; whatever goes wrong, core's answer goes out as it was.
 */
export const reconcileAfterwards = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    // The error handler answers through the same function.
    const found = res.statusCode < 400 ? cartIn(body) : null
    if (!found) return send(body)
    const patience = new AbortController()
    const impatient = wait(PATIENCE_MS, body, { signal: patience.signal })
    // An aborted timer rejects, when nobody waits for it any more.
    impatient.catch(() => undefined)
    void Promise.race([reconciled(req, body as CartBody, found), impatient])
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.warn(
          `service-packages: credits were not applied to cart ${found.id}: ${String(error)}`
        )
        return body
      })
      .then((answer) => {
        patience.abort()
        send(answer)
      })
    return res
  }
  next()
}

const reconciled = async (
  req: AuthenticatedMedusaRequest,
  body: CartBody,
  { key, id }: { key: "cart" | "parent"; id: string }
): Promise<unknown> => {
  const auth = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined
  const actor_id = auth?.actor_type === "customer" ? auth.actor_id : null
  const { changed } = await reconcileChangedCart(req.scope, { cart_id: id, actor_id })
  if (!changed) return body
  return { ...body, [key]: await readCart(req.scope, id, req.queryConfig.fields) }
}
