import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { archiveTemplateWorkflow } from "../../../../../workflows/templates/archive-template"
import { answerTemplate } from "../../answer"

/** Takes a template off sale; what was ordered before is still issued. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await archiveTemplateWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
}
