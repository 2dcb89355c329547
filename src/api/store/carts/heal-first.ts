import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isNo } from "../../../errors/refuse"
import { within } from "../../../errors/within"
import { isOutOfStep } from "../../../workflows/checkout/out-of-step"
import { reconcileChangedCart } from "../../../workflows/checkout/reconcile-changed-cart"
import { reasonOf } from "../../../workflows/reason-of"
import { askAgain } from "../../try-again"
import { customerOf } from "./customer-of"

// While nobody can read our tables, a shop front without packages does not wait for them.
const LOOK_PATIENCE_MS = 1_000
const HEAL_PATIENCE_MS = 8_000

/**
 * Stands in front of core's routes that show a cart or change what credits have no part in: a cart that
 * is out of step is brought in line before anybody sees it, or is told to be asked for again.
 */
export const healFirst = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  if (!id) return next()
  const tell = (error: unknown) => {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`service-packages: cart ${id} was not brought in line: ${reasonOf(error)}`)
  }
  try {
    if (!(await within(LOOK_PATIENCE_MS, isOutOfStep(req.scope, id)))) return next()
  } catch (error) {
    tell(error)
    return next()
  }
  try {
    const cart = { cart_id: id, actor_id: customerOf(req) }
    await within(HEAL_PATIENCE_MS, reconcileChangedCart(req.scope, cart))
  } catch (error) {
    tell(error)
    // What is refused now is refused the next time, too: the cart is shown as it is.
    if (!isNo(error)) return void res.json(askAgain(res))
  }
  next()
}
