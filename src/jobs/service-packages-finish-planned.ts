import type { MedusaContainer } from "@medusajs/framework/types"
import { finishDeskWork } from "../workflows/desk"
import { finishPlanned } from "../workflows/money"
import { finishSales } from "../workflows/selling"

/** Finishes what commands whose process died have begun in Medusa; late, repeated or doubled runs do no harm. */
export default async function finishPlannedJob(container: MedusaContainer) {
  await finishPlanned(container)
  await finishDeskWork(container)
  await finishSales(container)
}

export const config = { name: "service-packages-finish-planned", schedule: "* * * * *" }
