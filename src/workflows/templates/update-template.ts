import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { UpdateTemplateInput } from "../../modules/package-template/types"

/** Writes the given fields of a template. Undone exactly, version and item ids included. */
export const updateTemplateStep = createStep(
  "service-packages-update-template",
  async ({ id, changes }: { id: string; changes: UpdateTemplateInput }, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const before = await templates.retrieveTemplate(id)
    return new StepResponse(await templates.updateTemplate(id, changes), before)
  },
  async (before, { container }) => {
    if (!before) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    await templates.restoreTemplate(before)
  }
)

/**
 * Changes a template; packages sold before keep the terms they were sold under.
 *
 * @example
 * await updateTemplateWorkflow(container).run({
 *   input: { id: "pkgt_01", changes: { description: "Ten times an hour" } },
 * })
 */
export const updateTemplateWorkflow = createWorkflow(
  "service-packages-update-template",
  (input: WorkflowData<{ id: string; changes: UpdateTemplateInput }>) =>
    new WorkflowResponse(updateTemplateStep(input))
)
