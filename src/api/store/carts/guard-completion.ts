import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withdrawCartCredits } from "../../../workflows/checkout/guard"
import { guardCompletion, routeGuards } from "../../../workflows/checkout/guard-completion"

/** Guards core's completion route where the guard is not part of the workflow; else does nothing. */
export const guardCompletionRoute = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  if (!id || !routeGuards(req.scope)) {
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
