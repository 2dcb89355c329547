import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminServiceRuleDeleteResponse } from "../../../../../types/http/service-rule"
import { deleteServiceRuleWorkflow } from "../../../../../workflows/templates/delete-service-rule"

/** Lifts a rule. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminServiceRuleDeleteResponse>
) => {
  const { result: id } = await deleteServiceRuleWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ id, object: "service_rule", deleted: true })
}
