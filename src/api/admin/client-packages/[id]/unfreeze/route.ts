import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminUnfreezePackage } from "../../../../../types/http/package-changes"
import { unfreezePackagesWorkflow } from "../../../../../workflows/changes"
import { commandOf } from "../../../../command"
import { answerChange } from "../../answer-change"

/** Lifts the pause of a package now. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUnfreezePackage>,
  res: MedusaResponse
) => {
  const { reason } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const { result } = await unfreezePackagesWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), reason, changes: [{ client_package_id }] },
  })
  await answerChange(req, res, result)
}
