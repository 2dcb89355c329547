import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { MarkNoShow } from "../../modules/service-credit/desk/mark-no-show"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { eventOf, unmarkedBy } from "./redemption-events"

const markNoShowStep = createStep(
  { name: "service-packages-mark-no-show", noCompensation: true },
  async (input: MarkNoShow, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.markNoShow(input))
  }
)

/**
 * Keeps that a customer did not come, or that she came after all; her order stays as it is.
 *
 * @example
 * await markNoShowWorkflow(container).run({
 *   input: {
 *     redemption_id: "pkgred_01", no_show: true,
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const markNoShowWorkflow = createWorkflow(
  "service-packages-mark-no-show",
  (input: WorkflowData<MarkNoShow>) => {
    const done = markNoShowStep(input)
    const events = transform({ done }, ({ done }) => ({
      restored: eventOf(done, done.outcome === "restored"),
      forfeited: eventOf(done, done.outcome === "forfeited"),
      redeemed: eventOf(done, done.outcome === "redeemed"),
      updated: unmarkedBy(done),
    }))
    emitEvents({
      "client_package.updated": events.updated,
      "package_redemption.restored": events.restored,
      "package_redemption.forfeited": events.forfeited,
      "package_redemption.redeemed": events.redeemed,
    })
    return new WorkflowResponse(done)
  }
)
