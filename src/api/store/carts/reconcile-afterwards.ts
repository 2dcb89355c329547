import { setTimeout as wait } from "node:timers/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileChangedCart } from "../../../workflows/checkout/reconcile-changed-cart"
import { readCart } from "./read-cart"
import { uncoveredCart } from "./uncovered"

// Core has answered already; a customer does not wait longer than this for credits to be looked up.
const PATIENCE_MS = 8_000

type CartBody = { cart?: { id: string }; parent?: { id: string } }

type FoundCart = { key: "cart" | "parent" | null; id: string }

// The error handler answers through the same function; then only a cart that was un-covered for the
// change that core refused has to be brought in line.
const cartToReconcile = (res: MedusaResponse, body: unknown): FoundCart | null => {
  if (res.statusCode < 400) return cartIn(body)
  const id = uncoveredCart(res)
  return id === null ? null : { key: null, id }
}

const cartIn = (body: unknown): FoundCart | null => {
  if (typeof body !== "object" || body === null) return null
  const { cart, parent } = body as CartBody
  if (cart?.id) return { key: "cart", id: cart.id }
  return parent?.id ? { key: "parent", id: parent.id } : null
}

/**
 * Lets core's own cart routes answer with the cart as credits leave it. Acts only when there is
 * something to do; core's errors, and core's answer whatever goes wrong here, go out as they were.
 */
export const reconcileAfterwards = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    const found = cartToReconcile(res, body)
    if (!found) return send(body)
    const tell = (why: string) => {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`service-packages: credits were not applied to cart ${found.id}: ${why}`)
      return body
    }
    const patience = new AbortController()
    const impatient = wait(PATIENCE_MS, undefined, { signal: patience.signal }).then(() =>
      tell(`no answer within ${PATIENCE_MS} ms`)
    )
    // An aborted timer rejects, when nobody waits for it any more.
    impatient.catch(() => undefined)
    void Promise.race([reconciled(req, body as CartBody, found), impatient])
      .catch((error: unknown) => tell(String(error)))
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
  { key, id }: FoundCart
): Promise<unknown> => {
  const auth = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined
  const actor_id = auth?.actor_type === "customer" ? auth.actor_id : null
  const { changed } = await reconcileChangedCart(req.scope, { cart_id: id, actor_id })
  if (!changed || key === null) return body
  return { ...body, [key]: await readCart(req.scope, id, req.queryConfig.fields) }
}
