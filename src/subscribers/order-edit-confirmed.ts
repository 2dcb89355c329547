import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: the order's lines count, not what the edit did to them. */
export default async function syncOnOrderEdit({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: "order-edit.confirmed",
  context: { subscriberId: "service-packages.sync-on-order-edit-confirmed" },
}
