import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { assertSaleUnused } from "../../../workflows/sale"

const blockUsedSale = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  await assertSaleUnused(req.scope, req.params.id ?? "")
  next()
}

/** What happens before core's own order routes; a hook could not veto a cancel. */
export const adminOrderMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/admin/orders/:id/cancel", middlewares: [blockUsedSale] },
]
