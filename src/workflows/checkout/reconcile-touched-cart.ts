import type { MedusaContainer } from "@medusajs/framework/types"
import { afterVisit, visitorOf } from "./cart-visitor"
import { reconcileChangedCart } from "./reconcile-changed-cart"

/** A cart that an event tells of; `taken_by` is who took it into her account, where the event says so. */
export type TouchedCart = { cart_id: string; taken_by: string | null }

/**
 * Brings a cart in line that changed on a way the plugin does not stand on, such as a merchant's own route
 * or a job, and covers it for the customer who was seen signed in on it.
 */
export const reconcileTouchedCart = async (
  container: MedusaContainer,
  { cart_id, taken_by }: TouchedCart
): Promise<void> => {
  await afterVisit(container, { cart_id, actor_id: taken_by })
  await reconcileChangedCart(container, { cart_id, actor_id: await visitorOf(container, cart_id) })
}
