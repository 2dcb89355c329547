import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { PACKAGE_TEMPLATE_MODULE } from "../../../../modules/package-template"
import type PackageTemplateModuleService from "../../../../modules/package-template/service"
import type { AdminPackageTemplateDeleteResponse } from "../../../../types/http/package-template"
import { deleteTemplateWorkflow } from "../../../../workflows/templates/delete-template"
import { updateTemplateWorkflow } from "../../../../workflows/templates/update-template"
import { answerTemplate } from "../answer"
import { namingChecks } from "../naming-checks"
import type { AdminUpdatePackageTemplate } from "../validators"

/** One template with what stands between it and its sale. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const templates = req.scope.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const template = await templates.retrieveTemplate(req.params.id ?? "")
  res.json(await answerTemplate(req.scope, template, req.queryConfig.fields))
}

/** Changes a template; what a template on sale needs cannot be taken away. */
export const POST = namingChecks<z.infer<typeof AdminUpdatePackageTemplate>>(async (req, res) => {
  const { result } = await updateTemplateWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", changes: req.validatedBody },
  })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
})

/** Deletes a template that was never sold. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPackageTemplateDeleteResponse>
) => {
  const { result: id } = await deleteTemplateWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ id, object: "package_template", deleted: true })
}
