import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { PACKAGE_TEMPLATE_MODULE } from "../../../modules/package-template"
import type PackageTemplateModuleService from "../../../modules/package-template/service"
import { createTemplateWorkflow } from "../../../workflows/templates/create-template"
import { loadReferences } from "../../../workflows/services/load-references"
import { answerTemplate, answerTemplates } from "./answer"
import type { AdminCreatePackageTemplate, AdminGetPackageTemplatesParams } from "./validators"

/** Lists templates; `covers_variant_id` finds those that a service could be booked with. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, z.infer<typeof AdminGetPackageTemplatesParams>>,
  res: MedusaResponse
) => {
  const templates = req.scope.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { covers_variant_id, q, status, variant_id } = req.validatedQuery
  const filters = { ...(q && { q }), ...(status && { status }), ...(variant_id && { variant_id }) }
  const { skip: offset = 0, take: limit = 50, order } = req.queryConfig.pagination
  const [page, count] = await templates.listTemplates(
    {
      ...filters,
      ...(covers_variant_id && { covers: await loadReferences(query, covers_variant_id) }),
    },
    { skip: offset, take: limit, order }
  )
  const package_templates = await answerTemplates(req.scope, page, req.queryConfig.fields)
  res.json({ package_templates, count, offset, limit })
}

/** Writes a new draft. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof AdminCreatePackageTemplate>>,
  res: MedusaResponse
) => {
  const { result } = await createTemplateWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
}
