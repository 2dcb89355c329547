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
import { createTemplateStep } from "./create-template"

const LONGEST_TITLE = 200
const SUFFIX = " (copy)"

/** Reads a template as the content of a new one: everything but its product and its ids. */
export const readTemplateContentStep = createStep(
  "service-packages-read-template-content",
  async ({ id }: { id: string }, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const template = await templates.retrieveTemplate(id)
    const content: CreateTemplateInput = {
      title: template.title.slice(0, LONGEST_TITLE - SUFFIX.length) + SUFFIX,
      description: template.description,
      sold: template.sold,
      prices: template.prices,
      validity: template.validity,
      starts: template.starts,
      redeem_policy: template.redeem_policy,
      no_show: template.no_show,
      cancel_window_hours: template.cancel_window_hours,
      expiry_rule: template.expiry_rule,
      purchase_limit: template.purchase_limit,
      freeze_limit: template.freeze_limit,
      metadata: template.metadata,
      items: template.items.flatMap(({ title, unit_label, units, coverage }) =>
        units === null ? [] : [{ title, unit_label, units, coverage }]
      ),
    }
    return new StepResponse(content)
  }
)

/**
 * Copies a template into a draft that is sold nowhere yet.
 *
 * @example
 * await duplicateTemplateWorkflow(container).run({
 *   input: { id: "pkgt_01" },
 * })
 */
export const duplicateTemplateWorkflow = createWorkflow(
  "service-packages-duplicate-template",
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(createTemplateStep(readTemplateContentStep(input)))
)
