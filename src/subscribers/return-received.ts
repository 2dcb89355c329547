import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: what was returned in all counts, not this return. */
export default async function syncOnReturnReceived({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: "order.return_received",
  context: { subscriberId: "service-packages.sync-on-return-received" },
}
