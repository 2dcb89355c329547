import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withdrawCartCredits } from "../../../workflows/checkout/guard"
import { guardCompletion, guardOf } from "../../../workflows/checkout/guard-completion"
import { assertPriceStands } from "../../../workflows/checkout/price-gone"

/**
 * Stands in front of core's completion route: says that a price is gone before core misses a payment,
 * and guards the cart where the guard is not part of the workflow.
 */
export const guardCompletionRoute = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  const guard = guardOf(req.scope)
  if (id && guard !== "off") await assertPriceStands(req.scope, id)
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
        logger.warn(`service-packages: cart ${id} keeps its mark for now: ${String(error)}`)
      })
      .then(() => send(body))
    return res
  }
  next()
}
