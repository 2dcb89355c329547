import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveClientPackage } from "../../../client-packages"
import { pick } from "../../../pick"

/** One package with its services. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const found = await retrieveClientPackage(req.scope, req.params.id ?? "")
  res.json({ client_package: pick(found, req.queryConfig.fields) })
}
