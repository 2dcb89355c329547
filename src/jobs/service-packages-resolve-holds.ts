import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveHolds } from "../workflows/checkout"
import { settleCopiedLines } from "../workflows/desk"

/** Settles the holds that events missed, and lines that were copied with the price a session paid; a late or repeated run ends the same. */
export default async function resolveHoldsJob(container: MedusaContainer) {
  await resolveHolds(container)
  await settleCopiedLines(container)
}

export const config = { name: "service-packages-resolve-holds", schedule: "* * * * *" }
