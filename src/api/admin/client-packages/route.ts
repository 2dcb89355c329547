import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminClientPackageListParams } from "../../../types/http/client-package"
import { listClientPackages } from "../../client-packages"
import { pick } from "../../query"

/** Lists packages; `variant_id` finds those that can pay for a service right now. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminClientPackageListParams>,
  res: MedusaResponse
) => {
  const { fields, pagination } = req.queryConfig
  const { packages, ...page } = await listClientPackages(req.scope, req.validatedQuery, pagination)
  res.json({ client_packages: packages.map((one) => pick(one, fields)), ...page })
}
