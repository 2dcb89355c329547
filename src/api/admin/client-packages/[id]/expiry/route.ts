import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminChangePackageExpiry } from "../../../../../types/http/package-changes"
import { changeExpiryWorkflow } from "../../../../../workflows/changes"
import { commandOf } from "../../../../command"
import { answerChange } from "../../answer-change"

/** Gives a package another last valid day, or none. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangePackageExpiry>,
  res: MedusaResponse
) => {
  const { expires_on, reason } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const { result } = await changeExpiryWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), reason, changes: [{ client_package_id, expires_on }] },
  })
  await answerChange(req, res, result)
}
