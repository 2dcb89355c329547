import type { MedusaContainer } from "@medusajs/framework/types"
import { assertOwnCart } from "./own-cart"
import { reconcileCart } from "./run-reconcile"

/** Takes credits off a line, or with null off the whole cart, until the customer asks for them again. */
export const declineCredits = async (
  container: MedusaContainer,
  input: { cart_id: string; actor_id: string; line_item_id: string | null }
): Promise<void> => {
  await assertOwnCart(container, input)
  await reconcileCart(container, { ...input, intent: "decline" })
}
