import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followCustomers } from "../workflows/changes"

/** Safe to replay: it looks at what the customer is called now. */
export default async function syncOnCustomerUpdated({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await followCustomers(container, [data.id])
}

export const config: SubscriberConfig = {
  event: "customer.updated",
  context: { subscriberId: "service-packages.sync-on-customer-updated" },
}
