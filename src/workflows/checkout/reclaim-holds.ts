import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileCart } from "./run-reconcile"

/**
 * Lets the customer's other carts go whose protected time is over, so that their units can be used
 * here; with `take_over` also the ones that are still protected. A cart that is being completed
 * keeps its units. Runs before this cart is locked: two carts that reclaim each other's units must
 * not wait in a circle.
 */
export const reclaimHolds = async (
  container: MedusaContainer,
  input: { cart_id: string; customer_id: string; take_over: boolean }
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  for (const cart_id of await credits.listReclaimableCarts(input)) {
    await reconcileCart(container, { cart_id, intent: "release" })
  }
}
