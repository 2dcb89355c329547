import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type { AdminHistoryResponse } from "../../../../../types/http/history"
import { retrieveClientPackage } from "../../../../client-packages"

/** What happened to a package, by whom and why, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminHistoryResponse>
) => {
  const { id: client_package_id } = await retrieveClientPackage(req.scope, req.params.id ?? "")
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { skip: offset = 0, take: limit = 50 } = req.queryConfig.pagination
  const page = await credits.listPackageHistory({
    client_package_id,
    reader: "staff",
    offset,
    limit,
  })
  res.json({ ...page, offset, limit })
}
