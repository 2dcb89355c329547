import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"

/** What the merchant's calendar puts into a cart. */
export type Slot = { variant_id: string; starts_at: string }

/** Books a slot into a cart and shows the cart, as a booking plugin would that knows nothing of packages. */
export const book = async (
  container: MedusaContainer,
  cart_id: string,
  { variant_id, starts_at }: Slot
) => {
  const metadata = { booking_starts_at: starts_at }
  await addToCartWorkflow(container).run({
    input: { cart_id, items: [{ variant_id, quantity: 1, metadata }] },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "total", "items.*"],
    filters: { id: cart_id },
  })
  return data[0]
}
