import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReconcileInput } from "./cart-state"
import { reconcileCartWorkflow } from "./reconcile-cart"

// One run to finish an older release, one to cover, one in reserve for a race between them.
const MOST_RUNS = 3

/** Reconciles a cart until nothing older stands in the way; answers whether anything changed. */
export const reconcileCart = async (
  container: MedusaContainer,
  input: ReconcileInput
): Promise<{ changed: boolean }> => {
  let changed = false
  for (let run = 1; run <= MOST_RUNS; run++) {
    const { result } = await reconcileCartWorkflow(container).run({ input })
    changed ||= result.changed
    if (!result.again) break
  }
  return { changed }
}
