import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "../../errors/refuse"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"

/** Refuses a template that is on sale, was ever sold, or stands in an order. Reads only. */
export const assertTemplateNeverSoldStep = createStep(
  "service-packages-assert-template-never-sold",
  async ({ id }: { id: string }, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const { status, variant_id } = await templates.retrieveTemplate(id)
    if (status === "active") throw notAllowed("Archive the package before you delete it.")
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const pagination = { take: 1 }
    const { data: sold } = await query.graph({
      entity: "client_package",
      fields: ["id"],
      filters: { template_id: id },
      pagination,
    })
    // Its packages may not have been issued yet.
    const { data: ordered } = variant_id
      ? await query.graph({
          entity: "order_line_item",
          fields: ["id"],
          filters: { variant_id },
          pagination,
        })
      : { data: [] }
    if (sold.length || ordered.length) {
      throw notAllowed(
        "The package was sold before: archive it, so that its history stays readable."
      )
    }
    return new StepResponse(id)
  }
)

/** Deletes a template with its items. Undone by writing it again under the same ids. */
export const deleteTemplateStep = createStep(
  "service-packages-delete-template",
  async (id: string, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const before = await templates.retrieveTemplate(id)
    await templates.deletePackageTemplates(id)
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (!before) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    await templates.restoreTemplate(before)
  }
)

/**
 * Deletes a template that was never sold; a product that publishing created stays, unpublished.
 *
 * @example
 * await deleteTemplateWorkflow(container).run({
 *   input: { id: "pkgt_01" },
 * })
 */
export const deleteTemplateWorkflow = createWorkflow(
  "service-packages-delete-template",
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(deleteTemplateStep(assertTemplateNeverSoldStep(input)))
)
