import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { within } from "../../../errors/within"
import { afterVisit } from "../../../workflows/checkout/cart-visitor"
import {
  findCartRelevance,
  reconcileWhereRelevant,
} from "../../../workflows/checkout/reconcile-changed-cart"
import { reasonOf } from "../../../workflows/reason-of"
import { withCartAt, type FoundCart } from "./cart-body"
import { customerOf } from "./customer-of"
import { readAnswered } from "./read-cart"
import { truthAfterFailure } from "./truth-after-failure"

// The route has answered already. Whether credits play a part in the cart is known at once or, while our
// tables are locked, not soon: a customer of a shop without packages does not wait for it. Who has a
// package waits longer for the price that it pays.
const RELEVANCE_PATIENCE_MS = 1_500
const COVER_PATIENCE_MS = 8_000

/** Brings the cart that a route's answer is about in line before the answer goes out, and shows it as it is then. */
export const answerReconciled = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  cartIn: (body: unknown) => FoundCart | null
): void => {
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    const found = cartIn(body)
    if (!found) return send(body)
    const { place, id } = found
    const otherwise = async (error: unknown) => {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`service-packages: credits were not applied to cart ${id}: ${reasonOf(error)}`)
      return place === null ? body : await truthAfterFailure(req, res, body, { place, id })
    }
    void reconciled(req, body, found).catch(otherwise).then(send)
    return res
  }
}

const reconciled = async (
  req: AuthenticatedMedusaRequest,
  body: unknown,
  { place, id }: FoundCart
): Promise<unknown> => {
  const cart = { cart_id: id, actor_id: customerOf(req) }
  const relevance = await within(RELEVANCE_PATIENCE_MS, findCartRelevance(req.scope, cart))
  if (!relevance.is_seen) await within(RELEVANCE_PATIENCE_MS, afterVisit(req.scope, cart))
  const settled = reconcileWhereRelevant(req.scope, cart, relevance)
  const { changed } = await within(COVER_PATIENCE_MS, settled)
  if (!changed || place === null) return body
  return withCartAt(body, place, await readAnswered(req, id))
}
