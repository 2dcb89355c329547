import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderRedemptionsWorkflow } from "../workflows/checkout"

/** Safe to replay: a unit that was held for the order is redeemed once. */
export default async function redeemOnOrderPlaced({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncOrderRedemptionsWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "service-packages.redeem-on-order-placed" },
}
