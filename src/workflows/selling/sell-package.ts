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
import { carryOutSale } from "./sell-carry-out"
import { loadSaleFacts } from "./sell-facts"
import { planSelling } from "./sell-plan"
import { findBegunSale } from "./settle-sale"

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
    const begun = before ?? (await findBegunSale(container, input))
    if (begun) return new StepResponse(begun)
    const gift = await loadGift(container, body)
    const { region } = gift
    if (!region) throw invalid("region_id: name a region.")
    const { price } = planAllowed(input, gift)
    const sale = await loadSaleFacts(container, gift, region, price)
    return new StepResponse(await credits.planSale(planSelling(input, { gift, sale, region })))
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
    return new WorkflowResponse(carryOutSaleWorkflow.runAsStep({ input: planned }))
  }
)
