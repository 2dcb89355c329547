import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartStake } from "../../modules/service-credit/checkout/cart-stake"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reconcileAndReclaim } from "./reclaim-holds"
import { reconcileCart } from "./run-reconcile"

/** A cart that somebody changed, and who is signed in. */
export type ChangedCart = { cart_id: string; actor_id: string | null }

/** Whether credits have anything to do with a cart: one indexed question, which every cart change begins with. */
export const findCartStake = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart
): Promise<CartStake> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.retrieveCartStake({ cart_id, customer_id: actor_id })
}

/**
 * Brings a changed cart in line with what is at stake for it, and covers what a signed-in owner added;
 * in a shop and a cart without credits nothing happens. Answers whether the cart may look otherwise
 * than before: of two callers that hear of one change the second finds nothing left to do, and has
 * seen the cart from before it all the same.
 */
export const reconcileByStake = async (
  container: MedusaContainer,
  cart: ChangedCart,
  stake: CartStake
): Promise<{ changed: boolean }> => {
  const { changed } = await reconcile(container, cart, stake)
  return { changed: changed || stake.was_covered }
}

/** Asks what is at stake for a changed cart and brings it in line. */
export const reconcileChangedCart = async (
  container: MedusaContainer,
  cart: ChangedCart
): Promise<{ changed: boolean }> =>
  await reconcileByStake(container, cart, await findCartStake(container, cart))

const reconcile = async (
  container: MedusaContainer,
  { cart_id, actor_id }: ChangedCart,
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
