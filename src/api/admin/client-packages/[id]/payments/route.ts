import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminPackagePaymentListResponse,
  AdminRecordPayment,
} from "../../../../../types/http/payment"
import { listPayments, recordPaymentWorkflow } from "../../../../../workflows"
import { answerPackage, commandOf } from "../../../../command"

/** What was paid and given back for a package, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPackagePaymentListResponse>
) => {
  const { payments, ...open } = await listPayments(req.scope, req.params.id ?? "")
  const { skip: offset = 0, take: limit = 50 } = req.queryConfig.pagination
  const shown = payments.slice(offset, offset + limit)
  res.json({ payments: shown, count: payments.length, offset, limit, ...open })
}

/** Records a payment. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRecordPayment>,
  res: MedusaResponse
) => {
  const { result } = await recordPaymentWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      client_package_id: req.params.id ?? "",
      payment: req.validatedBody,
    },
  })
  await answerPackage(req, res, result)
}
