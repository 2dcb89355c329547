import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reconcileTouchedCart } from "../workflows/checkout"

/**
 * Brings a cart in line that somebody changed behind the store routes, and covers what was added for the
 * customer who was seen signed in on it; of one that agrees nothing is written.
 */
export default async function reconcileOnCartChanged({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string; customer_id?: string }>) {
  // Any other event may carry whoever a typed address belongs to.
  const taken_by = name === "cart.customer_transferred" ? (data.customer_id ?? null) : null
  await reconcileTouchedCart(container, { cart_id: data.id, taken_by })
}

export const config: SubscriberConfig = {
  event: ["cart.updated", "cart.region_updated", "cart.customer_transferred"],
  context: { subscriberId: "service-packages.reconcile-on-cart-changed" },
}
