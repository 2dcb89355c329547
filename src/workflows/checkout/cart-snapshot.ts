import type { BigNumberValue, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A cart's line as far as the completion guard looks at it. */
export type SnapshotLine = {
  id: string
  variant_id: string | null
  product_title?: string | null
  title?: string
  quantity: number
  unit_price: number
  is_custom_price: boolean
  metadata: Record<string, unknown> | null
}

/** The cart an order is about to be built from. */
export type CartSnapshot = {
  id: string
  customer_id: string | null
  sales_channel_id: string | null
  completed_at: string | Date | null
  items: SnapshotLine[]
}

/** A cart as core's completion reads it: its owner is a relation, amounts may be objects. */
export type CartRow = Omit<CartSnapshot, "customer_id" | "items"> & {
  customer?: { id: string } | null
  items: (Omit<SnapshotLine, "quantity" | "unit_price"> & {
    quantity: BigNumberValue
    unit_price: BigNumberValue
  })[]
}

/** Sees a cart as the guard does. */
export const toSnapshot = (cart: CartRow): CartSnapshot => ({
  ...cart,
  items: cart.items.map((line) => ({
    ...line,
    quantity: Number(line.quantity),
    unit_price: Number(line.unit_price),
  })),
  customer_id: cart.customer?.id ?? null,
})

const FIELDS = [
  "id",
  "customer.id",
  "sales_channel_id",
  "completed_at",
  ...[
    "id",
    "variant_id",
    "product_title",
    "title",
    "quantity",
    "unit_price",
    "is_custom_price",
    "metadata",
  ].map((field) => `items.${field}`),
]

/** Reads a cart as the guard sees it; null when there is none. */
export const readSnapshot = async (
  container: MedusaContainer,
  cart_id: string
): Promise<CartSnapshot | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cart_id } })
  const [cart]: CartRow[] = data
  return cart ? toSnapshot(cart) : null
}

/** Whether a cart has become an order: then nothing about it is to be decided any more. */
export const hasOrder = async (container: MedusaContainer, cart_id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id },
  })
  return data.length > 0
}
