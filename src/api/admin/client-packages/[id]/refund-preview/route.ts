import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminRefundPreviewParams,
  AdminRefundPreviewResponse,
} from "../../../../../types/http/refund"
import { previewRefund } from "../../../../../workflows"

/** What would go back if the package ended now. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminRefundPreviewParams>,
  res: MedusaResponse<AdminRefundPreviewResponse>
) => {
  const { fee } = req.validatedQuery
  res.json(await previewRefund(req.scope, { client_package_id: req.params.id ?? "", fee }))
}
