import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminVoidPayment } from "../../../../../../../types/http/payment"
import { voidPaymentWorkflow } from "../../../../../../../workflows"
import { answerPackage, commandOf } from "../../../../../../command"

/** Takes a payment back that was recorded by mistake. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminVoidPayment>,
  res: MedusaResponse
) => {
  const { id: client_package_id = "", payment_id = "" } = req.params
  const { result } = await voidPaymentWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), ...req.validatedBody, client_package_id, payment_id },
  })
  await answerPackage(req, res, result)
}
