import type { MedusaContainer } from "@medusajs/framework/types"
import { assertOwnCart } from "./own-cart"
import { reconcileCart } from "./run-reconcile"

/**
 * Takes credits off a line, or with null off the whole cart, until the customer asks for them again.
 *
 * @example
 * await declineCredits(container, { cart_id: "cart_01", actor_id: "cus_01", line_item_id: "cali_01" })
 */
export const declineCredits = async (
  container: MedusaContainer,
  input: { cart_id: string; actor_id: string; line_item_id: string | null }
): Promise<void> => {
  await assertOwnCart(container, input)
  await reconcileCart(container, { ...input, intent: "decline" })
}
