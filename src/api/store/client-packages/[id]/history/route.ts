import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"
import type {
  AdminHistoryEntry,
  StoreHistoryEntry,
  StoreHistoryResponse,
} from "../../../../../types/http/history"
import { retrieveClientPackage } from "../../../../client-packages"

// Who did it, why and with which details stays inside the shop; the label names the service.
const toStoreHistory = ({
  actor: _actor,
  reason: _reason,
  details: _details,
  service: _service,
  booking: _booking,
  ...entry
}: AdminHistoryEntry): StoreHistoryEntry => entry

/** What happened to one of the signed-in customer's own packages, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreHistoryResponse>
) => {
  const { actor_id } = req.auth_context
  const { id: client_package_id } = await retrieveClientPackage(
    req.scope,
    req.params.id ?? "",
    actor_id
  )
  const credits: ServiceCreditModuleService = req.scope.resolve(SERVICE_CREDIT_MODULE)
  const { skip: offset = 0, take: limit = 50 } = req.queryConfig.pagination
  const { history, ...page } = await credits.listPackageHistory({
    client_package_id,
    reader: "customer",
    offset,
    limit,
  })
  res.json({ history: history.map(toStoreHistory), ...page, offset, limit })
}
