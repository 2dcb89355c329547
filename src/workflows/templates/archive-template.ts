import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { TemplateSale } from "../../modules/package-template/types"
import { loadOffers } from "./load-offers"
import { setTemplateSaleStep } from "./set-sale-step"

/** Reads what archiving has to take off sale. */
export const planArchivingStep = createStep(
  "service-packages-plan-archiving",
  async ({ id }: { id: string }, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const template = await templates.retrieveTemplate(id)
    const { status, sold, variant_id, product_id, created_product } = template
    const [offer] = await loadOffers(container, created_product && variant_id ? [variant_id] : [])
    const sale: TemplateSale = {
      status: "archived",
      sold,
      variant_id,
      product_id,
      created_product,
    }
    const unpublish_product_id = offer?.published ? offer.product_id : null
    return new StepResponse({ id, expected: { status, variant_id }, sale, unpublish_product_id })
  }
)

/**
 * Takes a template off sale, with the product that publishing created; a product of the merchant's own
 * stays on the shelf. Packages already ordered are still issued under its terms.
 *
 * @example
 * await archiveTemplateWorkflow(container).run({
 *   input: { id: "pkgt_01" },
 * })
 */
export const archiveTemplateWorkflow = createWorkflow(
  "service-packages-archive-template",
  (input: WorkflowData<{ id: string }>) => {
    const plan = planArchivingStep(input)
    when("service-packages-own-product-on-the-shelf", plan, (plan) => {
      return plan.unpublish_product_id !== null
    }).then(() => {
      const products = transform(plan, ({ unpublish_product_id }) =>
        unpublish_product_id ? [{ id: unpublish_product_id, status: "draft" as const }] : []
      )
      return updateProductsWorkflow.runAsStep({ input: { products } })
    })
    return new WorkflowResponse(setTemplateSaleStep(plan))
  }
)
