import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../modules/service-credit/service"
import type { AdminAuditParams, AdminAuditResponse } from "../../../../types/http/service-packages"

/** Replays the ledger of one package, or of a stretch of all; `next` is where the rest begins. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminAuditParams>,
  res: MedusaResponse<AdminAuditResponse>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  res.json(await credits.auditPackages(req.validatedQuery))
}
