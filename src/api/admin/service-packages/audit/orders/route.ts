import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminAuditOrdersParams,
  AdminAuditOrdersResponse,
} from "../../../../../types/http/service-packages"
import { auditOrders } from "../../../../../workflows/issuing"

/** Names the orders that say something of packages and sessions which the plugin does not know. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminAuditOrdersParams>,
  res: MedusaResponse<AdminAuditOrdersResponse>
) => {
  res.json(await auditOrders(req.scope, req.validatedQuery))
}
