import { setTimeout as wait } from "node:timers/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { unexpected } from "../../../errors/refuse"
import {
  findCartRelevance,
  reconcileWhereRelevant,
} from "../../../workflows/checkout/reconcile-changed-cart"
import { readCart } from "./read-cart"
import { uncoveredCart } from "./uncovered"
import { reasonOf } from "../../../workflows/reason-of"

// Core has answered already. Whether credits play a part in the cart is known at once or, while our
// tables are locked, not soon: a customer of a shop without packages does not wait for it. Who has a
// package waits longer for the price that it pays.
const RELEVANCE_PATIENCE_MS = 2_000
const COVER_PATIENCE_MS = 8_000

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
    void reconciled(req, body as CartBody, found)
      .catch((error: unknown) => tell(reasonOf(error)))
      .then(send)
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
  const cart = { cart_id: id, actor_id }
  const relevance = await within(RELEVANCE_PATIENCE_MS, findCartRelevance(req.scope, cart))
  const settled = reconcileWhereRelevant(req.scope, cart, relevance)
  const { changed } = await within(COVER_PATIENCE_MS, settled)
  if (!changed || key === null) return body
  return { ...body, [key]: await readCart(req.scope, id, req.queryConfig.fields) }
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  const patience = new AbortController()
  const impatient = wait(ms, undefined, { signal: patience.signal }).then(() => {
    throw unexpected(`no answer within ${ms} ms`)
  })
  // Whichever comes second has nobody left to hear of it.
  impatient.catch(() => undefined)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, impatient])
  } finally {
    patience.abort()
  }
}
