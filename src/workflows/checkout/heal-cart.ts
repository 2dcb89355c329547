import type { MedusaContainer } from "@medusajs/framework/types"
import { isOutOfStep } from "./out-of-step"
import { reconcileChangedCart, type ChangedCart } from "./reconcile-changed-cart"

/**
 * Brings a cart in line that a failed statement or an ended process left out of step, whoever comes
 * first: a reader, a change, a completion. Answers whether there was something to bring in line; a cart
 * that agrees is only looked at.
 */
export const healCart = async (
  container: MedusaContainer,
  cart: ChangedCart
): Promise<{ changed: boolean }> => {
  if (!(await isOutOfStep(container, cart.cart_id))) return { changed: false }
  return await reconcileChangedCart(container, cart)
}
