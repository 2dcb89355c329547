import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { notFound } from "../../errors/refuse"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { ServiceRuleInput } from "../../modules/package-template/types"

/** Writes a service's rule. Undone by the rule it had, or by none. */
export const upsertServiceRuleStep = createStep(
  "service-packages-upsert-service-rule",
  async (input: ServiceRuleInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id"],
      filters: { id: input.variant_id },
    })
    if (data.length === 0) {
      throw notFound("Product variant", input.variant_id)
    }
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const [[before]] = await templates.listRules({ variant_id: [input.variant_id] })
    const rule = await templates.upsertRule(input)
    return new StepResponse(rule, { id: rule.id, before: before ?? null })
  },
  async (written, { container }) => {
    if (!written) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    if (written.before) await templates.upsertRule(written.before)
    else await templates.deletePackageServiceRules(written.id)
  }
)

/**
 * Says how a service may be booked: only with a package, only once per customer.
 *
 * @example
 * await upsertServiceRuleWorkflow(container).run({
 *   input: { variant_id: "variant_01", package_only: true },
 * })
 */
export const upsertServiceRuleWorkflow = createWorkflow(
  "service-packages-upsert-service-rule",
  (input: WorkflowData<ServiceRuleInput>) => new WorkflowResponse(upsertServiceRuleStep(input))
)
