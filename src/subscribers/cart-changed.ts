import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reconcileChangedCart } from "../workflows/checkout"

/** Brings a cart in line that somebody changed behind the store routes; of one that agrees nothing is written. */
export default async function reconcileOnCartChanged({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await reconcileChangedCart(container, { cart_id: data.id, actor_id: null })
}

export const config: SubscriberConfig = {
  event: ["cart.updated", "cart.region_updated", "cart.customer_transferred"],
  context: { subscriberId: "service-packages.reconcile-on-cart-changed" },
}
