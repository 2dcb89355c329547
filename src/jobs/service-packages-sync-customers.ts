import type { MedusaContainer } from "@medusajs/framework/types"
import { findChangedCustomers, syncCustomersWorkflow } from "../workflows/changes"

/** Lets packages follow customers of whom no event told: changed by a program, or there again. */
export default async function syncCustomers(container: MedusaContainer) {
  for await (const customer_ids of findChangedCustomers(container)) {
    await syncCustomersWorkflow(container).run({ input: { customer_ids } })
  }
}

export const config = { name: "service-packages-sync-customers", schedule: "12 * * * *" }
