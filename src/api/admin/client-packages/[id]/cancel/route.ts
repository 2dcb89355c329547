import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCancelClientPackage } from "../../../../../types/http/refund"
import { cancelPackageWorkflow } from "../../../../../workflows"
import { answerPackage, commandOf } from "../../../../command"

/** Ends a package; what was used stays, and money goes back when asked to. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCancelClientPackage>,
  res: MedusaResponse
) => {
  const { reason, refund = null } = req.validatedBody
  const { result } = await cancelPackageWorkflow(req.scope).run({
    input: {
      ...(await commandOf(req)),
      client_package_id: req.params.id ?? "",
      reason,
      refund,
    },
  })
  await answerPackage(req, res, result)
}
