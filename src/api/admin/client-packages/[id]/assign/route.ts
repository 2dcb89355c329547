import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAssignPackage } from "../../../../../types/http/package-changes"
import { assignPackageWorkflow } from "../../../../../workflows/changes"
import { answerPackage, commandOf } from "../../../../command"

/** Moves a package to another customer: it was sold to the wrong account, or to one of two. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAssignPackage>,
  res: MedusaResponse
) => {
  const client_package_id = req.params.id ?? ""
  const { result } = await assignPackageWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...(await commandOf(req)), client_package_id },
  })
  await answerPackage(req, res, result)
}
