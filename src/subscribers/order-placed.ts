import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncOrderPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: a unit of an order line is one package, however often this runs. */
export default async function syncOnOrderPlaced({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncOrderPackagesWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "service-packages.sync-on-order-placed" },
}
