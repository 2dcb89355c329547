import type { MedusaContainer } from "@medusajs/framework/types"
import { runBatches } from "../workflows/batches"

/** Goes on with batches that a stopped process left behind; late, repeated or doubled runs do no harm. */
export default async function runBatchesJob(container: MedusaContainer) {
  await runBatches(container)
}

export const config = { name: "service-packages-run-batches", schedule: "* * * * *" }
