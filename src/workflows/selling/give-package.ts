import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { invalid } from "../../errors/refuse"
import { BY_HAND_SOURCES } from "../../domain/package-source"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { tellIssuedStep } from "../issuing/packages-issued"
import { planGift } from "./give-plan"
import { loadGift } from "./load-offer"
import type { GivePackageInput } from "./offer"

const BY_HAND: readonly string[] = BY_HAND_SOURCES

// No compensation: what follows only tells others, and a package that somebody may have seen is not
// taken away because nobody could be told.
const givePackageStep = createStep(
  { name: "service-packages-give-package", noCompensation: true },
  async (input: GivePackageInput, { container }) => {
    const { body, actor, key } = input
    if (!BY_HAND.includes(body.source)) {
      throw invalid(`source: a package of source "${body.source}" is not given but sold.`)
    }
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    // Asked first: a template that was changed or archived since must not turn a repeated request
    // into another one.
    const before = key === undefined ? null : await credits.findGiven({ actor, key, request: body })
    if (before) return new StepResponse({ ...before, paid: false })
    const plan = planGift(input, await loadGift(container, body))
    const given = await credits.givePackage(plan)
    return new StepResponse({
      ...given,
      paid: (plan.payment?.amount ?? 0n) > 0n && !given.replayed,
    })
  }
)

/**
 * Gives a customer a package that was paid for elsewhere, was free or comes from another system; it can be used at once.
 *
 * @example
 * await givePackageWorkflow(container).run({
 *   input: {
 *     body: { customer_id: "cus_01", template_id: "pkgt_01", source: "external", price: 420 },
 *     key: "old-system-17",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const givePackageWorkflow = createWorkflow(
  "service-packages-give-package",
  (input: WorkflowData<GivePackageInput>) => {
    const given = givePackageStep(input)
    const events = transform({ given }, (data) => {
      const { client_package_id: id, redemption, replayed, paid } = data.given
      return {
        issued: replayed ? [] : [{ id }],
        paid: paid ? [{ id }] : [],
        redeemed: replayed || !redemption ? [] : [redemption],
      }
    })
    emitEvents({
      "client_package.issued": events.issued,
      "client_package.payment_recorded": events.paid,
      "package_redemption.redeemed": events.redeemed,
    })
    tellIssuedStep(events.issued)
    return new WorkflowResponse(given)
  }
)
