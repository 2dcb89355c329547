import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { PACKAGE_TEMPLATE_MODULE } from "../../../../modules/package-template"
import type PackageTemplateModuleService from "../../../../modules/package-template/service"
import type {
  AdminServiceRuleListResponse,
  AdminServiceRuleResponse,
} from "../../../../types/http/service-rule"
import { upsertServiceRuleWorkflow } from "../../../../workflows/templates/upsert-service-rule"
import { toAdminRule } from "./answer"
import type { AdminGetServiceRulesParams, AdminUpsertServiceRule } from "./validators"

/** Lists the rules of services. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, z.infer<typeof AdminGetServiceRulesParams>>,
  res: MedusaResponse<AdminServiceRuleListResponse>
) => {
  const templates = req.scope.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const { variant_id, offset = 0, limit = 50 } = req.validatedQuery
  const [rules, count] = await templates.listRules(
    { ...(variant_id && { variant_id }) },
    { skip: offset, take: limit }
  )
  res.json({ rules: rules.map(toAdminRule), count, offset, limit })
}

/** Writes the one rule of a service. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof AdminUpsertServiceRule>>,
  res: MedusaResponse<AdminServiceRuleResponse>
) => {
  const { result } = await upsertServiceRuleWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ rule: toAdminRule(result) })
}
