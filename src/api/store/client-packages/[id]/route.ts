import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveClientPackage } from "../../../client-packages"
import { pick } from "../../../pick"

/** One of the signed-in customer's own packages. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor_id } = req.auth_context
  const found = await retrieveClientPackage(req.scope, req.params.id ?? "", actor_id)
  res.json({ client_package: pick(found, req.queryConfig.fields) })
}
