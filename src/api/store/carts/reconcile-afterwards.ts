import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { cartAt, type FoundCart } from "./cart-body"
import { answerReconciled } from "./answer-reconciled"
import { isForgotten } from "./forget-stranger"
import { uncoveredCart } from "./uncovered"

// The error handler answers through the same function; then only a cart that was un-covered for the
// change that core refused has to be brought in line.
const cartToReconcile = (res: MedusaResponse, body: unknown): FoundCart | null => {
  if (res.statusCode < 400) return cartIn(body)
  const id = uncoveredCart(res)
  return id === null ? null : { id, place: null }
}

const cartIn = (body: unknown): FoundCart | null => {
  const place = [["cart"], ["parent"]].find((one) => cartAt(body, one) !== null)
  const cart = place && cartAt(body, place)
  return place && cart ? { id: cart.id, place } : null
}

/**
 * Lets core's own cart routes answer with the cart as credits leave it. Acts only when there is
 * something to do; core's errors go out as they were, and so does core's answer where something goes
 * wrong here and it is true all the same.
 */
export const reconcileAfterwards = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  await isForgotten(res)
  answerReconciled(req, res, (body) => cartToReconcile(res, body))
  next()
}
