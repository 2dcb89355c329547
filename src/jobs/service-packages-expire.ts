import type { MedusaContainer } from "@medusajs/framework/types"
import { expirePackagesWorkflow } from "../workflows/time"

// Half a million credits; what is left is taken next time, and nothing waits for it.
const MOST_BATCHES = 1_000

/** Books what time has ended, batch by batch; the database's clock decides, so a late or doubled run does no harm. */
export default async function expirePackages(container: MedusaContainer) {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { result } = await expirePackagesWorkflow(container).run({ input: {} })
    if (!result.more) return
  }
}

export const config = {
  name: "service-packages-expire",
  schedule: "*/15 * * * *",
}
