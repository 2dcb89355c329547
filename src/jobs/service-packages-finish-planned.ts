import type { MedusaContainer } from "@medusajs/framework/types"
import { finishPlanned } from "../workflows/money"

/** Finishes payments, refunds and voids whose process died; late, repeated or doubled runs do no harm. */
export default async function finishPlannedJob(container: MedusaContainer) {
  await finishPlanned(container)
}

export const config = { name: "service-packages-finish-planned", schedule: "* * * * *" }
