import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminPackageRedemptionListParams } from "../../../types/http/package-redemption"
import { listPackageRedemptions } from "../../package-redemptions"
import { pick } from "../../pick"

/** Lists which package paid for which booking. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPackageRedemptionListParams>,
  res: MedusaResponse
) => {
  const { fields, pagination } = req.queryConfig
  const { redemptions, ...page } = await listPackageRedemptions(
    req.scope,
    req.validatedQuery,
    pagination
  )
  res.json({ redemptions: redemptions.map((one) => pick(one, fields)), ...page })
}
