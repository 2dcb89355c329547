import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { CreateTemplateInput } from "../../modules/package-template/types"

/** Writes a draft. Undone by deleting it: nobody can have bought it. */
export const createTemplateStep = createStep(
  "service-packages-create-template",
  async (input: CreateTemplateInput, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const template = await templates.createTemplate(input)
    return new StepResponse(template, template.id)
  },
  async (id, { container }) => {
    if (!id) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    await templates.deletePackageTemplates(id)
  }
)

/**
 * Writes a new template as a draft, with its items and what they cover.
 *
 * @example
 * const { result: draft } = await createTemplateWorkflow(container).run({
 *   input: {
 *     title: "10 massages",
 *     items: [
 *       { title: "Massage 60", units: 10, coverage: [{ kind: "variant", reference_id: "variant_01" }] },
 *     ],
 *   },
 * })
 */
export const createTemplateWorkflow = createWorkflow(
  "service-packages-create-template",
  (input: WorkflowData<CreateTemplateInput>) => new WorkflowResponse(createTemplateStep(input))
)
