import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { chargeLine } from "./charge-line"
import { loadOrderLine } from "./load-order-line"
import { eventOf } from "./redemption-events"

/** Asks for the sessions that pay for a line of an order to be taken off it. */
export type UncoverOrderLineInput = {
  order_id: string
  line_item_id: string
  actor: Actor
  key?: string
}

const uncover = async (container: MedusaContainer, input: UncoverOrderLineInput) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const before = await credits.findUncovered(input)
  if (before) return before
  const line = await loadOrderLine(container, input)
  const paid = await credits.listPackageRedemptions({
    order_id: input.order_id,
    order_line_item_id: line.id,
    detached_at: null,
  })
  if (!paid.some(({ units_redeemed }) => units_redeemed > 0)) {
    refuse("changed_meanwhile", "No session pays for this line.")
  }
  // The price first: where Medusa will not change it nothing has happened.
  await chargeLine(container, line)
  return await credits.uncoverLine(input)
}

const uncoverOrderLineStep = createStep(
  { name: "service-packages-uncover-order-line", noCompensation: true },
  async (input: UncoverOrderLineInput, { container }) =>
    new StepResponse(await uncover(container, input))
)

/**
 * Takes sessions off a line of an order: it asks its price again, and they come back.
 *
 * @example
 * await uncoverOrderLineWorkflow(container).run({
 *   input: {
 *     order_id: "order_01", line_item_id: "ordli_01",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const uncoverOrderLineWorkflow = createWorkflow(
  "service-packages-uncover-order-line",
  (input: WorkflowData<UncoverOrderLineInput>) => {
    const done = uncoverOrderLineStep(input)
    emitEvents({
      "package_redemption.restored": transform({ done }, ({ done }) =>
        done.redemptions.flatMap((one) => eventOf({ ...one, replayed: done.replayed }))
      ),
    })
    return new WorkflowResponse(done)
  }
)
