import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCorrectServiceCredit } from "../../../../../types/http/package-changes"
import { correctCreditWorkflow } from "../../../../../workflows/changes"
import { answerPackage, commandOf } from "../../../../command"

/** Marks sessions as used that nobody entered, or gives back some that were not had. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCorrectServiceCredit>,
  res: MedusaResponse
) => {
  const client_package_id = req.params.id ?? ""
  const { result } = await correctCreditWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...(await commandOf(req)), client_package_id },
  })
  await answerPackage(req, res, result)
}
