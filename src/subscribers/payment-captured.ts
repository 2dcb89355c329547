import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncPaymentPackagesWorkflow } from "../workflows/issuing"

/** Safe to replay: what is captured in all counts, not this capture. */
export default async function syncOnPaymentCaptured({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await syncPaymentPackagesWorkflow(container).run({ input: { payment_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "service-packages.sync-on-payment-captured" },
}
