import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreClientPackageListParams } from "../../../types/http/client-package"
import { listClientPackages } from "../../client-packages"
import { pick } from "../../pick"

/** The signed-in customer's own packages. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreClientPackageListParams>,
  res: MedusaResponse
) => {
  const { fields, pagination } = req.queryConfig
  const own = { ...req.validatedQuery, customer_id: [req.auth_context.actor_id] }
  const { packages, ...page } = await listClientPackages(req.scope, own, pagination)
  res.json({ client_packages: packages.map((one) => pick(one, fields)), ...page })
}
