import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reconcileTouchedCart } from "../workflows/checkout"

/**
 * Brings a cart in line that somebody changed behind the store routes, and covers what was added for the
 * customer who was seen signed in on it; of one that agrees nothing is written.
 */
export default async function reconcileOnCartChanged({
  event: { data },
  container,
}: SubscriberArgs<{ id: string; customer_id?: string }>) {
  await reconcileTouchedCart(container, { cart_id: data.id, taken_by: data.customer_id ?? null })
}

export const config: SubscriberConfig = {
  event: ["cart.updated", "cart.region_updated", "cart.customer_transferred"],
  context: { subscriberId: "service-packages.reconcile-on-cart-changed" },
}
