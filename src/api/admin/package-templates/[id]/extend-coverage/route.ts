import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminExtendTemplateCoverage } from "../../../../../types/http/package-template"
import { extendTemplateCoverageWorkflow } from "../../../../../workflows/templates/extend-coverage"
import { commandOf } from "../../../../command"
import { answerTemplate } from "../../answer"

/** Lets a template pay for more services, in the packages that were sold before too. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminExtendTemplateCoverage>,
  res: MedusaResponse
) => {
  const { coverage, ...body } = req.validatedBody
  const { result } = await extendTemplateCoverageWorkflow(req.scope).run({
    input: {
      ...body,
      ...(await commandOf(req)),
      id: req.params.id ?? "",
      coverage: coverage.map(({ kind, reference_id, cost = 1 }) => ({ kind, reference_id, cost })),
    },
  })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
}
