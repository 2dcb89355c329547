import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { referencesTo } from "../../../domain/service-references"
import { PACKAGE_TEMPLATE_MODULE } from "../../../modules/package-template"
import type PackageTemplateModuleService from "../../../modules/package-template/service"
import { createTemplateWorkflow } from "../../../workflows/templates/create-template"
import { loadServices } from "../../../workflows/services/load-services"
import { answerTemplate, answerTemplates } from "./answer"
import type { AdminCreatePackageTemplate, AdminGetPackageTemplatesParams } from "./validators"

// A variant the shop does not know is covered by nothing.
const referencesOf = async (scope: MedusaContainer, variant_id: string) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const service = (await loadServices(query, [variant_id]))[variant_id]
  return service ? referencesTo(service) : []
}

/** Lists templates; `covers_variant_id` finds those that a service could be booked with. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, z.infer<typeof AdminGetPackageTemplatesParams>>,
  res: MedusaResponse
) => {
  const templates = req.scope.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const { covers_variant_id, q, status, variant_id } = req.validatedQuery
  const filters = { ...(q && { q }), ...(status && { status }), ...(variant_id && { variant_id }) }
  const { skip: offset = 0, take: limit = 50, order } = req.queryConfig.pagination
  const [page, count] = await templates.listTemplates(
    {
      ...filters,
      ...(covers_variant_id && { covers: await referencesOf(req.scope, covers_variant_id) }),
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
