import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { duplicateTemplateWorkflow } from "../../../../../workflows/templates/duplicate-template"
import { answerTemplate } from "../../answer"

/** Copies a template into a new draft. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await duplicateTemplateWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
}
