import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound, refuse } from "../../errors/refuse"

type CartRow = { customer_id: string | null; completed_at: string | Date | null }

const hasAccount = async (container: MedusaContainer, id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "has_account"]
  const { data } = await query.graph({ entity: "customer", fields, filters: { id } })
  const [customer]: { has_account: boolean }[] = data
  return customer?.has_account ?? true
}

/**
 * Makes sure that a cart is the signed-in customer's own. Somebody else's is the same 404 as an
 * unknown one; a guest's, with or without an address, must be taken into her account first.
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
  if (cart?.customer_id !== actor_id) {
    // Of an unknown cart as much is asked: who measures time learns nothing.
    const isSomebodys = await hasAccount(container, cart?.customer_id ?? actor_id)
    if (!cart || (cart.customer_id !== null && isSomebodys)) throw notFound("Cart", cart_id)
    refuse("cart_not_yours")
  }
  if (cart.completed_at !== null) refuse("cart_completed")
}
