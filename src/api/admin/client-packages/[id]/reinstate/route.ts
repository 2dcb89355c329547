import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReinstatePackage } from "../../../../../types/http/package-changes"
import { reinstatePackagesWorkflow } from "../../../../../workflows/changes"
import { commandOf } from "../../../../command"
import { answerChange } from "../../answer-change"

/** Brings a package back that has ended, with everything of it that ended unused. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReinstatePackage>,
  res: MedusaResponse
) => {
  const { expires_on, reason } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const { result } = await reinstatePackagesWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), reason, changes: [{ client_package_id, expires_on }] },
  })
  await answerChange(req, res, result)
}
