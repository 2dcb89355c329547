import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveHolds } from "../workflows/checkout"

/** Settles the holds that events missed; a late or repeated run ends the same. */
export default async function resolveHoldsJob(container: MedusaContainer) {
  await resolveHolds(container)
}

export const config = { name: "service-packages-resolve-holds", schedule: "* * * * *" }
