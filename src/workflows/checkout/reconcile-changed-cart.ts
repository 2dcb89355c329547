import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartStake } from "../../modules/service-credit/reads/cart-stake"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileAndReclaim } from "./reclaim-holds"
import { reconcileCart } from "./run-reconcile"

/**
 * Brings a cart in line after somebody changed it, and covers what a signed-in owner added. One
 * indexed question first: in a shop and a cart without credits nothing else happens. Answers whether
 * the cart may look otherwise than before: of two callers that hear of one change the second finds
 * nothing left to do, and has seen the cart from before it all the same.
 */
export const reconcileChangedCart = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string | null }
): Promise<{ changed: boolean }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const stake = await credits.retrieveCartStake({ cart_id, customer_id: actor_id })
  const { changed } = await reconcileByStake(container, cart_id, actor_id, stake)
  return { changed: changed || stake.was_covered }
}

const reconcileByStake = async (
  container: MedusaContainer,
  cart_id: string,
  actor_id: string | null,
  { was_covered, has_credit, has_reclaimable }: CartStake
): Promise<{ changed: boolean }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (actor_id !== null && credits.getOptions().auto_apply) {
    const input = { cart_id, actor_id, intent: "auto" as const }
    if (has_reclaimable) return await reconcileAndReclaim(container, input, false)
    // What this cart holds may be worth more on another line of it.
    if (has_credit || was_covered) return await reconcileCart(container, input)
  }
  if (!was_covered) return { changed: false }
  return await reconcileCart(container, { cart_id, actor_id, intent: "sync" })
}
