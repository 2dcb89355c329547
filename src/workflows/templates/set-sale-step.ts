import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { TemplateSale } from "../../modules/package-template/types"

/** A change of sale, decided on `expected`. */
export type SetTemplateSaleInput = {
  id: string
  sale: TemplateSale
  expected: Pick<TemplateSale, "status" | "variant_id">
}

/** Puts a template on sale or takes it off, unless it changed meanwhile. Undone by what was there before. */
export const setTemplateSaleStep = createStep(
  "service-packages-set-template-sale",
  async ({ id, sale, expected }: SetTemplateSaleInput, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const before = await templates.retrieveTemplate(id)
    const template = await templates.setTemplateSale(id, sale, expected)
    return new StepResponse(template, before)
  },
  async (before, { container }) => {
    if (!before) return
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const { status, sold, variant_id, product_id, created_product } = before
    await templates.setTemplateSale(before.id, {
      status,
      sold,
      variant_id,
      product_id,
      created_product,
    })
  }
)
