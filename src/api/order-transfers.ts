import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderOwner } from "../workflows/issuing"
import { reasonOf } from "../workflows/reason-of"

// Medusa emits no event when an order changes hands. Its answer is out by then: what fails here is
// made up for by the job that looks for transferred orders.
const followAfterwards = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  res.on("finish", () => {
    if (res.statusCode >= 400) return
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    syncOrderOwner(req.scope, req.params.id ?? "").catch((error: unknown) =>
      logger.warn(
        `Service packages: order ${req.params.id} was not followed yet: ${reasonOf(error)}`
      )
    )
  })
  next()
}

/** Core's routes after which an order belongs to somebody else: its packages follow. */
export const orderTransferMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/orders/:id/transfer/accept",
    middlewares: [followAfterwards],
  },
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/transfer/guest",
    middlewares: [followAfterwards],
  },
]
