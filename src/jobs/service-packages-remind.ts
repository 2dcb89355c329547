import type { MedusaContainer } from "@medusajs/framework/types"
import { remindExpiringWorkflow } from "../workflows/messages"

// Fifty thousand packages; what is left is taken next time, which is soon enough for a morning.
const MOST_BATCHES = 100

/** Writes the reminders of last days that are due; the database's clock and each package's zone decide. */
export default async function remind(container: MedusaContainer) {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { result } = await remindExpiringWorkflow(container).run({ input: {} })
    if (!result.more) return
  }
}

export const config = { name: "service-packages-remind", schedule: "*/5 * * * *" }
