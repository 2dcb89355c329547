import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { assertSaleUnused } from "../../../workflows/issuing"
import { refuseStrangeId } from "../../strange-id"
import { requireRight } from "../../rights"
import { AdminCoverOrderLine, AdminUncoverOrderLineParams } from "./validators"

const blockUsedSale = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  await assertSaleUnused(req.scope, req.params.id ?? "")
  next()
}

/** What happens before core's own order routes, where a hook could not veto a cancel, and before ours. */
export const adminOrderMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/admin/orders/:id/cancel", middlewares: [blockUsedSale] },
  {
    methods: ["GET"],
    matcher: "/admin/orders/:id/package-credits",
    middlewares: [requireRight("read"), refuseStrangeId],
  },
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/package-credits",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminCoverOrderLine),
    ],
  },
  {
    methods: ["DELETE"],
    matcher: "/admin/orders/:id/package-credits",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformQuery(AdminUncoverOrderLineParams, { defaults: [], isList: false }),
    ],
  },
]
