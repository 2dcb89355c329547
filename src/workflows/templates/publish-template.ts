import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { planPublishingStep, type PublishTemplateInput } from "./plan-publishing"
import { setTemplateSaleStep } from "./set-sale-step"

/**
 * Makes a template sellable: with a product of its own, with a variant the shop has, or at the desk only.
 * What blocks a sale is named in the error's `checks`, and then nothing is written.
 *
 * @example
 * await publishTemplateWorkflow(container).run({
 *   input: {
 *     id: "pkgt_01",
 *     product: { create: { prices: [{ currency_code: "eur", amount: 450 }] } },
 *   },
 * })
 */
export const publishTemplateWorkflow = createWorkflow(
  "service-packages-publish-template",
  (input: WorkflowData<PublishTemplateInput>) => {
    const plan = planPublishingStep(input)

    const created = when("service-packages-product-wanted", plan, (plan) => {
      return plan.create_product !== null
    }).then(() => {
      const products = transform(plan, ({ create_product }) =>
        create_product ? [create_product] : []
      )
      return createProductsWorkflow.runAsStep({ input: { products } })
    })

    when("service-packages-product-off-the-shelf", plan, (plan) => {
      return plan.republish_product_id !== null
    }).then(() => {
      const products = transform(plan, ({ republish_product_id }) =>
        republish_product_id ? [{ id: republish_product_id, status: "published" as const }] : []
      )
      return updateProductsWorkflow.runAsStep({ input: { products } })
    })

    const sale = transform({ plan, created }, ({ plan: { id, expected, sale }, created }) => {
      const [product] = created ?? []
      const [variant] = product?.variants ?? []
      if (!product || !variant) return { id, expected, sale }
      const own = { product_id: product.id, variant_id: variant.id, created_product: true }
      return { id, expected, sale: { ...sale, ...own } }
    })
    return new WorkflowResponse(setTemplateSaleStep(sale))
  }
)
