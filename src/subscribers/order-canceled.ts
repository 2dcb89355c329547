import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: what has ended stays ended. */
export default async function syncOnOrderCanceled({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "service-packages.sync-on-order-canceled" },
}
