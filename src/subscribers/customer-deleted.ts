import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followCustomers } from "../workflows/changes"

/** Safe to replay: the packages stay, are marked once and rest until she is there again. */
export default async function markOnCustomerDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await followCustomers(container, [data.id])
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "service-packages.mark-on-customer-deleted" },
}
