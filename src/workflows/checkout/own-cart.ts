import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notAllowed, notFound, refuse } from "../../errors/refuse"

/**
 * Makes sure that a cart is the signed-in customer's own. Somebody else's is the same 404 as an
 * unknown one; a cart that nobody was signed in for must be taken into the account first.
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
  const [cart] = data as { customer_id: string | null; completed_at: string | null }[]
  if (!cart || (cart.customer_id !== null && cart.customer_id !== actor_id)) {
    throw notFound("Cart", cart_id)
  }
  if (cart.customer_id === null) refuse("sign_in_required")
  if (cart.completed_at !== null) {
    throw notAllowed(`Cart ${cart_id} has become an order already`)
  }
}
