import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { within } from "../../../errors/within"
import {
  findCartRelevance,
  reconcileWhereRelevant,
} from "../../../workflows/checkout/reconcile-changed-cart"
import { customerOf } from "./customer-of"
import { readCart } from "./read-cart"
import { truthAfterFailure } from "./truth-after-failure"
import type { CartBody, CartKey } from "./cart-body"
import { uncoveredCart } from "./uncovered"
import { reasonOf } from "../../../workflows/reason-of"

// Core has answered already. Whether credits play a part in the cart is known at once or, while our
// tables are locked, not soon: a customer of a shop without packages does not wait for it. Who has a
// package waits longer for the price that it pays.
const RELEVANCE_PATIENCE_MS = 1_500
const COVER_PATIENCE_MS = 8_000

type FoundCart = { key: CartKey | null; id: string }

// The error handler answers through the same function; then only a cart that was un-covered for the
// change that core refused has to be brought in line.
const cartToReconcile = (res: MedusaResponse, body: unknown): FoundCart | null => {
  if (res.statusCode < 400) return cartIn(body)
  const id = uncoveredCart(res)
  return id === null ? null : { key: null, id }
}

const cartIn = (body: unknown): FoundCart | null => {
  if (typeof body !== "object" || body === null) return null
  const { cart, parent }: CartBody = body
  if (cart?.id) return { key: "cart", id: cart.id }
  return parent?.id ? { key: "parent", id: parent.id } : null
}

/**
 * Lets core's own cart routes answer with the cart as credits leave it. Acts only when there is
 * something to do; core's errors go out as they were, and so does core's answer where something goes
 * wrong here and it is true all the same.
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
    const { key, id } = found
    const otherwise = async (error: unknown) => {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`service-packages: credits were not applied to cart ${id}: ${reasonOf(error)}`)
      return key === null ? body : await truthAfterFailure(req, res, Object(body), { key, id })
    }
    void reconciled(req, Object(body), found).catch(otherwise).then(send)
    return res
  }
  next()
}

const reconciled = async (
  req: AuthenticatedMedusaRequest,
  body: CartBody,
  { key, id }: FoundCart
): Promise<unknown> => {
  const cart = { cart_id: id, actor_id: customerOf(req) }
  const relevance = await within(RELEVANCE_PATIENCE_MS, findCartRelevance(req.scope, cart))
  const settled = reconcileWhereRelevant(req.scope, cart, relevance)
  const { changed } = await within(COVER_PATIENCE_MS, settled)
  if (!changed || key === null) return body
  return { ...body, [key]: await readCart(req.scope, id, req.queryConfig.fields) }
}
