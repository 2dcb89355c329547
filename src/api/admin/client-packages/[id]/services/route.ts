import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminPackageServicesResponse } from "../../../../../types/http/package-offer"
import { loadPackageServices } from "../../../../../workflows/services/load-package-services"
import { retrieveClientPackage } from "../../../../client-packages"

/** Lists what the sessions of a package can be used for. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPackageServicesResponse>
) => {
  const sold = await retrieveClientPackage(req.scope, String(req.params.id))
  res.json({ services: await loadPackageServices(req.scope, sold) })
}
