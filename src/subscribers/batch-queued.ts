import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { runBatch } from "../workflows/batches"

/** Starts a batch at once; when this is lost, the job finds it within a minute. */
export default async function runQueuedBatch({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await runBatch(container, data.id)
}

export const config: SubscriberConfig = {
  event: "client_package_batch.queued",
  context: { subscriberId: "service-packages.run-queued-batch" },
}
