import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileAndReclaim } from "./reclaim-holds"
import { reconcileCart } from "./run-reconcile"

/**
 * Brings a cart in line after somebody changed it, and covers what a signed-in owner added. One
 * indexed question first: in a shop and a cart without credits nothing else happens.
 */
export const reconcileChangedCart = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string | null }
): Promise<{ changed: boolean }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const stake = await credits.retrieveCartStake({ cart_id, customer_id: actor_id })
  if (actor_id !== null && credits.getOptions().auto_apply) {
    const input = { cart_id, actor_id, intent: "auto" as const }
    if (stake.has_reclaimable) return await reconcileAndReclaim(container, input, false)
    // What this cart holds may be worth more on another line of it.
    if (stake.has_credit || stake.has_hold) return await reconcileCart(container, input)
  }
  if (!stake.has_hold) return { changed: false }
  return await reconcileCart(container, { cart_id, actor_id, intent: "sync" })
}
