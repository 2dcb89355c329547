import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type { StoreCancelPreviewResponse } from "../../../../../types/http/package-redemption"

/** What cancelling would do to the sessions of the customer's own booking right now. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreCancelPreviewResponse>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const redemption_id = req.params.id ?? ""
  const customer_id = req.auth_context.actor_id
  res.json(await credits.previewCancel({ redemption_id, customer_id }))
}
