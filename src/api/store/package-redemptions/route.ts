import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StorePackageRedemptionListParams } from "../../../types/http/package-redemption"
import { listPackageRedemptions } from "../../package-redemptions"
import { pick } from "../../pick"

/** Which of the signed-in customer's packages paid for which of her bookings. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StorePackageRedemptionListParams>,
  res: MedusaResponse
) => {
  const { fields, pagination } = req.queryConfig
  const { order: _order, ...asked } = req.validatedQuery
  const own = { ...asked, customer_id: req.auth_context.actor_id }
  const { redemptions, ...page } = await listPackageRedemptions(req.scope, own, pagination)
  res.json({ redemptions: redemptions.map((one) => pick(one, fields)), ...page })
}
