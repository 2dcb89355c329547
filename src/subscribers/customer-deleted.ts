import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { markDeletedWorkflow } from "../workflows/changes"

/** Safe to replay: the packages stay, and are marked once. */
export default async function markOnCustomerDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await markDeletedWorkflow(container).run({ input: { customer_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "service-packages.mark-on-customer-deleted" },
}
