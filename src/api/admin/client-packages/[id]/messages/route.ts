import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type {
  AdminPackageMessageListParams,
  AdminPackageMessageListResponse,
} from "../../../../../types/http/message"
import { retrieveClientPackage } from "../../../../client-packages"

/** What was told about a package, the newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPackageMessageListParams>,
  res: MedusaResponse<AdminPackageMessageListResponse>
) => {
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { id: client_package_id } = await retrieveClientPackage(req.scope, req.params.id ?? "")
  res.json({ messages: await credits.listMessages({ client_package_id, ...req.validatedQuery }) })
}
