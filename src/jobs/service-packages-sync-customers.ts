import type { MedusaContainer } from "@medusajs/framework/types"
import { findChangedCustomers, followCustomers, markMissed } from "../workflows/changes"
import { dismissGone } from "../workflows/settings"

/**
 * Lets packages follow customers of whom no event told: changed by a program, deleted, or there again. And
 * what else was deleted unheard, a service or a user of the team, is seen too.
 */
export default async function syncCustomers(container: MedusaContainer) {
  for await (const customer_ids of findChangedCustomers(container)) {
    await followCustomers(container, customer_ids)
  }
  await markMissed(container)
  await dismissGone(container)
}

export const config = { name: "service-packages-sync-customers", schedule: "12 * * * *" }
