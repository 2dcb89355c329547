import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { loadRedemptionOrder, withServices } from "./load-order-redemptions"

/** The order that something has happened to, and the cart it was made of where Medusa has not noted that. */
export type SyncRedemptionsInput = { order_id: string; cart_id?: string }

// No compensation: the order exists, and what it says about its credits stays true.
const syncRedemptionsStep = createStep(
  "service-packages-agree-redemptions",
  async ({ order_id, cart_id }: SyncRedemptionsInput, { container }) => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const order = await loadRedemptionOrder(container, order_id, cart_id)
    const changes = await credits.syncRedemptions(order)
    if (!changes.needs_services) return new StepResponse(changes)
    return new StepResponse(await credits.syncRedemptions(await withServices(container, order)))
  }
)

/**
 * Makes the credits that paid for an order agree with it: held units become redeemed, cancelled or
 * returned bookings give theirs back. It looks at the order, never at what happened, so it may run
 * for every event, in any order, as often as one likes.
 *
 * @example
 * await syncOrderRedemptionsWorkflow(container).run({
 *   input: { order_id: "order_01" },
 * })
 */
export const syncOrderRedemptionsWorkflow = createWorkflow(
  "service-packages-sync-order-redemptions",
  (input: WorkflowData<SyncRedemptionsInput>) => {
    const changes = syncRedemptionsStep(input)
    const released = transform({ changes }, ({ changes }) =>
      changes.released.map(({ service_credit_id: id, client_package_id }) => ({
        id,
        client_package_id,
      }))
    )
    const updated = transform({ changes }, ({ changes: { shown, unmarked } }) =>
      [...new Set([...shown, ...unmarked])].map((id) => ({ id }))
    )
    emitEvents({
      "client_package.updated": updated,
      "package_redemption.redeemed": changes.redeemed,
      "package_redemption.restored": changes.restored,
      "service_credit.released": released,
    })
    return new WorkflowResponse(changes)
  }
)
