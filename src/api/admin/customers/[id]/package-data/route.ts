import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminPersonalDataResponse } from "../../../../../types/http/personal-data"
import { exportPersonalData } from "../../../../../workflows/persons"
import { NOT_INCLUDED } from "../../not-included"

/** Everything the plugin keeps of a customer. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPersonalDataResponse>
) => {
  const customer_id = req.params.id ?? ""
  const exported = await exportPersonalData(req.scope, customer_id)
  const exported_at = new Date().toISOString()
  res.json({
    personal_data: { customer_id, exported_at, ...exported, not_included: NOT_INCLUDED },
  })
}
