import type { BatchDone } from "../../modules/service-credit/changes/batch-done"

/** Asks for batch after batch until nothing is left; answers how many packages were changed. */
export const inBatches = async (batch: () => Promise<BatchDone>): Promise<number> => {
  let changed = 0
  for (let more = true; more;) {
    const done = await batch()
    changed += done.changed
    more = done.more
  }
  return changed
}
