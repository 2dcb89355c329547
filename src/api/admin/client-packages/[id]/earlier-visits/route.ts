import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEarlierVisitsResponse } from "../../../../../types/http/client-package"
import { loadEarlierVisits } from "../../../../../workflows/desk/earlier-visits"
import { retrieveClientPackage } from "../../../../client-packages"

/** Lists visits since the package starts that it could pay for: staff decide which of them belong to it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminEarlierVisitsResponse>
) => {
  const sold = await retrieveClientPackage(req.scope, String(req.params.id))
  res.json({ earlier_visits: await loadEarlierVisits(req.scope, sold) })
}
