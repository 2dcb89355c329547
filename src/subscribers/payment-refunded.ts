import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncPaymentPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: what was given back in all counts, not this refund. */
export default async function syncOnPaymentRefunded({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncPaymentPackagesWorkflow(container).run({ input: { payment_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "service-packages.sync-on-payment-refunded" },
}
