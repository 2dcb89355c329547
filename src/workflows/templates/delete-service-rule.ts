import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"

/** Deletes a rule, or answers not found. Undone by writing it again. */
export const deleteServiceRuleStep = createStep(
  "service-packages-delete-service-rule",
  async (id: string, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const { variant_id, package_only, once_per_customer } =
      await templates.retrievePackageServiceRule(id)
    await templates.deletePackageServiceRules(id)
    return new StepResponse(id, { id, variant_id, package_only, once_per_customer })
  },
  async (rule, { container }) => {
    if (!rule) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    await templates.createPackageServiceRules(rule)
  }
)

/**
 * Lifts a rule: the service may be booked like any other again.
 *
 * @example
 * await deleteServiceRuleWorkflow(container).run({
 *   input: { id: "pkgrule_01" },
 * })
 */
export const deleteServiceRuleWorkflow = createWorkflow(
  "service-packages-delete-service-rule",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deleteServiceRuleStep(input.id))
)
