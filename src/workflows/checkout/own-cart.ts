import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound, refuse } from "../../errors/refuse"

type CartRow = { customer_id: string | null; completed_at: string | Date | null }

/**
 * Makes sure that a cart is the signed-in customer's own. Somebody else's is the same 404 as an unknown
 * one, also where only an address was typed into it: that it belongs to an account or to none is nobody
 * else's to learn. One that is nobody's yet must be taken into her account first.
 */
export const assertOwnCart = async (
  container: MedusaContainer,
  { cart_id, actor_id }: { cart_id: string; actor_id: string }
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "customer_id", "completed_at"],
    filters: { id: cart_id },
  })
  const [cart]: CartRow[] = data
  if (cart?.customer_id === null) refuse("cart_not_yours")
  if (cart?.customer_id !== actor_id) throw notFound("Cart", cart_id)
  if (cart.completed_at !== null) refuse("cart_completed")
}
