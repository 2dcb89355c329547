import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderRedemptionsWorkflow } from "../workflows/checkout"

/** Safe to replay: what the order paid for with credits comes back once. */
export default async function restoreOnOrderCanceled({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncOrderRedemptionsWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "service-packages.restore-on-order-canceled" },
}
