import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { within } from "../../../errors/within"
import { beforeVisit } from "../../../workflows/checkout/cart-visitor"
import { reasonOf } from "../../../workflows/reason-of"
import { customerOf } from "./customer-of"

// While our tables are locked nobody waits for them: no event pays for anything either, and what is sent
// here is done before the event comes to it.
const PATIENCE_MS = 200

/** Before a cart is changed: whoever was seen signed in on it is forgotten where it is not she who changes it. */
export const forgetStranger = async (
  req: AuthenticatedMedusaRequest,
  cart_id: string
): Promise<void> => {
  try {
    const visit = { cart_id, actor_id: customerOf(req) }
    await within(PATIENCE_MS, beforeVisit(req.scope, visit))
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`service-packages: who visits cart ${cart_id} was not noted: ${reasonOf(error)}`)
  }
}

/** Begins with it while other things are looked at; `isForgotten` is when it is done. */
export const beginToForget = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  if (id) res.locals.service_packages_forgetting = forgetStranger(req, id)
  next()
}

/** Waits for what `beginToForget` began, where it did. */
export const isForgotten = async (res: MedusaResponse): Promise<void> => {
  await res.locals.service_packages_forgetting
}
