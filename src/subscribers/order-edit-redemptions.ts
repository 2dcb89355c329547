import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderRedemptionsWorkflow } from "../workflows/checkout"

/** Safe to replay: bookings that left the order give their units back once. */
export default async function redemptionsOnOrderEdit({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await syncOrderRedemptionsWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: "order-edit.confirmed",
  context: { subscriberId: "service-packages.redemptions-on-order-edit" },
}
