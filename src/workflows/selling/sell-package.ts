import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { invalid } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { tellIssuedStep } from "../issuing/packages-issued"
import type { GivePackageInput } from "./offer"
import { planAllowed } from "./give-plan"
import { loadGift } from "./load-offer"
import { carryOutSale, type SoldPackage } from "./sell-carry-out"
import { loadSaleFacts } from "./sell-facts"
import { planSelling } from "./sell-plan"
import { findBegunSale } from "./settle-sale"

type PlannedSale = { operation_id: string; is_anothers: boolean }

// No compensation in any of these steps: what a sale has done stays done, and the same key goes on
// where it stopped.
const planSaleStep = createStep(
  { name: "service-packages-plan-sale", noCompensation: true },
  async (input: GivePackageInput, { container }) => {
    const { body, actor, key } = input
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    // Asked first: a template that was changed or archived since must not turn a repeated request
    // into another one.
    const before =
      key === undefined ? null : await credits.findPlannedSale({ actor, key, request: body })
    if (before) return new StepResponse({ ...before, is_anothers: false })
    const begun = await findBegunSale(container, input)
    if (begun) return new StepResponse({ ...begun, is_anothers: true })
    const gift = await loadGift(container, body)
    const { region } = gift
    if (!region) throw invalid("region_id: name a region.")
    const { price } = planAllowed(input, gift)
    const sale = await loadSaleFacts(container, gift, region, price)
    const planned = await credits.planSale(planSelling(input, { gift, sale, region }))
    return new StepResponse({ ...planned, is_anothers: false })
  }
)

const carryOutSaleStep = createStep(
  { name: "service-packages-carry-out-sale", noCompensation: true },
  async ({ operation_id }: { operation_id: string }, { container }) =>
    new StepResponse(await carryOutSale(container, operation_id))
)

/** Carries out a sale that was planned, by this call or by one that was interrupted, and tells of it once. */
export const carryOutSaleWorkflow = createWorkflow(
  "service-packages-carry-out-sale",
  (input: WorkflowData<{ operation_id: string }>) => {
    const sold = carryOutSaleStep(input)
    const events = transform({ sold }, ({ sold: { replayed, ...sale } }) => {
      const { client_package_id: id, redemption, order_id } = sale
      return {
        placed: replayed ? [] : [{ id: order_id }],
        issued: replayed ? [] : [{ id }],
        paid: replayed || !sale.paid ? [] : [{ id }],
        redeemed: replayed || !redemption ? [] : [redemption],
      }
    })
    emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: events.placed }).config({
      name: "service-packages-emit-order-placed",
    })
    emitEvents({
      "client_package.issued": events.issued,
      "client_package.payment_recorded": events.paid,
      "package_redemption.redeemed": events.redeemed,
    })
    tellIssuedStep(events.issued)
    return new WorkflowResponse(sold)
  }
)

// A sale that an earlier call had begun under another key is this key's, too, from now on.
const rememberSaleStep = createStep(
  { name: "service-packages-remember-sale", noCompensation: true },
  async (
    { input, planned, sold }: { input: GivePackageInput; planned: PlannedSale; sold: SoldPackage },
    { container }
  ) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const { actor, key } = input
    const { operation_id, is_anothers } = planned
    if (is_anothers && key !== undefined) {
      await credits.rememberAs({ operation_id, actor, key })
    }
    return new StepResponse(sold)
  }
)

/**
 * Sells a package at the desk as a regular order of the shop; the same key makes one sale.
 *
 * @example
 * await sellPackageWorkflow(container).run({
 *   input: {
 *     body: { customer_id: "cus_01", template_id: "pkgt_01", source: "sale" },
 *     key: "till-2026-118",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const sellPackageWorkflow = createWorkflow(
  "service-packages-sell-package",
  (input: WorkflowData<GivePackageInput>) => {
    const planned = planSaleStep(input)
    const sold = carryOutSaleWorkflow.runAsStep({ input: planned })
    return new WorkflowResponse(rememberSaleStep({ input, planned, sold }))
  }
)
