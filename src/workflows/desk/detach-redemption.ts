import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { invalid, notAllowed } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { DetachRedemption } from "../../modules/service-credit/desk/detach-redemption"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { chargeLine } from "./charge-line"
import { loadOrderLine } from "./load-order-line"
import { eventOf, unmarkedBy } from "./redemption-events"

const charge = async (container: MedusaContainer, redemption_id: string) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const row = await credits.retrievePackageRedemption(redemption_id)
  const { order_id, order_line_item_id: line_item_id } = row
  if (row.detached_at !== null || row.units_redeemed + row.units_forfeited === 0) return
  if (order_id === null || line_item_id === null) {
    throw invalid("charge: no order stands behind this visit. Charge it at the till.")
  }
  const line = await loadOrderLine(container, { order_id, line_item_id })
  if (row.quantity < line.price.quantity) {
    throw notAllowed(
      "Another package pays for a part of this line. Take the sessions off the whole line instead."
    )
  }
  await chargeLine(container, line)
}

// The price first: where Medusa will not change it nothing has happened.
const detachStep = createStep(
  { name: "service-packages-detach-redemption", noCompensation: true },
  async (input: DetachRedemption, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    if (input.charge) await charge(container, input.redemption_id)
    return new StepResponse(await credits.detachRedemption(input))
  }
)

/**
 * Takes a visit off its package: the booking stays, its sessions come back, its price too where asked.
 *
 * @example
 * await detachRedemptionWorkflow(container).run({
 *   input: {
 *     redemption_id: "pkgred_01", reason: "paid in cash",
 *     actor: { type: "user", id: "user_01", name: "Mia" },
 *   },
 * })
 */
export const detachRedemptionWorkflow = createWorkflow(
  "service-packages-detach-redemption",
  (input: WorkflowData<DetachRedemption>) => {
    const done = detachStep(input)
    emitEvents({
      "client_package.updated": transform({ done }, (data) => unmarkedBy(data.done)),
      "package_redemption.detached": transform({ done }, (data) => eventOf(data.done)),
    })
    return new WorkflowResponse(done)
  }
)
