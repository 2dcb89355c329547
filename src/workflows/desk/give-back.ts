import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { GiveBackSessions } from "../../modules/service-credit/desk/give-back-sessions"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { cancelEmptyOrderStep } from "./cancel-empty-order"
import { eventOf, unmarkedBy } from "./redemption-events"

// No compensation: what follows looks at what is left of the order, and tells others.
const giveBackStep = createStep(
  { name: "service-packages-give-back-sessions", noCompensation: true },
  async (input: GiveBackSessions, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    return new StepResponse(await credits.giveBackSessions(input))
  }
)

/**
 * Cancels a booking that sessions pay for: they are given back, or lost where it was too late. An order
 * of which nothing takes place any more is cancelled along with it.
 *
 * @example
 * await giveBackSessionsWorkflow(container).run({
 *   input: {
 *     redemption_id: "pkgred_01", policy: "as_policy", may_correct: false,
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const giveBackSessionsWorkflow = createWorkflow(
  "service-packages-give-back-sessions",
  (input: WorkflowData<GiveBackSessions>) => {
    const done = giveBackStep(input)
    cancelEmptyOrderStep({ order_id: done.order_id })
    const events = transform({ done }, ({ done }) => ({
      restored: eventOf(done, done.outcome === "restored"),
      forfeited: eventOf(done, done.outcome === "forfeited"),
      updated: unmarkedBy(done),
    }))
    emitEvents({
      "client_package.updated": events.updated,
      "package_redemption.restored": events.restored,
      "package_redemption.forfeited": events.forfeited,
    })
    return new WorkflowResponse(done)
  }
)
