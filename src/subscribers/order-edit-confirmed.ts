import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: the order's lines count, not what the edit, the claim or the exchange did to them. */
export default async function syncOnOrderEdit({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: ["order-edit.confirmed", "order.claim_created", "order.exchange_created"],
  context: { subscriberId: "service-packages.sync-on-order-edit-confirmed" },
}
