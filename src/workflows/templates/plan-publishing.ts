import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notFound } from "../../errors/refuse"
import { productFixed } from "../../domain/template-checks"
import { planSale, type SalePlan } from "../../domain/template-sale"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import {
  assertNothingBlocks,
  TemplateChecksError,
} from "../../modules/package-template/checks-error"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import type { TemplateSale } from "../../modules/package-template/types"
import { loadChecks } from "./load-checks"
import { loadOffers } from "./load-offers"
import { loadShop } from "./load-shop"
import { newProduct, plannedOffer, type NewProduct } from "./new-product"

/** How to put a template on sale; without `product` it keeps what it has, null is the desk only. */
export type PublishTemplateInput = {
  id: string
  product?: { create: NewProduct } | { variant_id: string } | null
}

/** What publishing will write, decided before anything is written. */
export type PublishingPlan = {
  id: string
  expected: Pick<TemplateSale, "status" | "variant_id">
  sale: TemplateSale
  /** A product to create first; its variant completes the sale. */
  create_product: CreateProductWorkflowInputDTO | null
  /** A product of ours that archiving took off the shelf. */
  republish_product_id: string | null
}

/** Decides how a template goes on sale and refuses, with its checks, what could not be sold. Reads only. */
export const planPublishingStep = createStep(
  "service-packages-plan-publishing",
  async ({ id, product }: PublishTemplateInput, { container }) => {
    const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
    const template = await templates.retrieveTemplate(id)
    const shop = await loadShop(container)
    const [present] = await loadOffers(container, template.variant_id ? [template.variant_id] : [])
    const plan = planSale(template, Boolean(present), product)
    if (plan.kind === "product_fixed") throw new TemplateChecksError([productFixed()])

    const [offer] = await loadOffers(container, variantOf(plan))
    if (!offer && variantOf(plan).length) {
      throw notFound("Product variant", variantOf(plan).join())
    }
    const sale: TemplateSale = {
      status: "active",
      sold: plan.kind === "desk_only" ? "desk_only" : "shop_and_desk",
      variant_id: offer?.variant_id ?? null,
      product_id: offer?.product_id ?? null,
      created_product: template.created_product && offer?.variant_id === template.variant_id,
    }
    const planned =
      plan.kind === "create_product" ? plannedOffer(template, plan.create, shop) : undefined
    const [inShop] = await loadChecks(container, [{ ...template, ...sale }], { shop, planned })
    const republish = sale.created_product && offer && !offer.published ? offer.product_id : null
    assertNothingBlocks(
      (inShop?.checks ?? []).filter(({ code }) => !(republish && code === "unpublished"))
    )
    return new StepResponse<PublishingPlan>({
      id,
      expected: { status: template.status, variant_id: template.variant_id },
      sale,
      create_product:
        plan.kind === "create_product" ? newProduct(template, plan.create, shop) : null,
      republish_product_id: republish,
    })
  }
)

const variantOf = (plan: SalePlan<NewProduct>) =>
  plan.kind === "use_variant" && plan.variant_id ? [plan.variant_id] : []
