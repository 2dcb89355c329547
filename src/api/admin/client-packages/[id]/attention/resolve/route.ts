import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminResolvePackageAttention } from "../../../../../../types/http/package-changes"
import { resolveAttentionWorkflow } from "../../../../../../workflows/changes"
import { answerPackage, commandOf } from "../../../../../command"

/** Takes a package off the list of those that need attention, with what was decided about it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminResolvePackageAttention>,
  res: MedusaResponse
) => {
  const { action, units, service_credit_id, reason } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const revoke = action === "revoke" ? { units, service_credit_id } : null
  const { result } = await resolveAttentionWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), client_package_id, revoke, reason },
  })
  await answerPackage(req, res, result)
}
