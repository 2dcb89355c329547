import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderRedemptionsWorkflow } from "../workflows/checkout"

/** Safe to replay: returned bookings give their units back once. */
export default async function restoreOnReturnReceived({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await syncOrderRedemptionsWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: "order.return_received",
  context: { subscriberId: "service-packages.restore-on-return-received" },
}
