import type { MedusaContainer } from "@medusajs/framework/types"
import { findChangedCustomers, markMissed, syncCustomersWorkflow } from "../workflows/changes"
import { dismissGone } from "../workflows/settings"

/**
 * Lets packages follow customers of whom no event told: changed by a program, or there again. And what
 * was deleted unheard, a customer, a service or a user of the team, is seen too.
 */
export default async function syncCustomers(container: MedusaContainer) {
  for await (const customer_ids of findChangedCustomers(container)) {
    await syncCustomersWorkflow(container).run({ input: { customer_ids } })
  }
  await markMissed(container)
  await dismissGone(container)
}

export const config = { name: "service-packages-sync-customers", schedule: "12 * * * *" }
