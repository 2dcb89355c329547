import type { BatchDone } from "../../modules/service-credit/changes/batch-done"

/** Asks for batch after batch until nothing is left; answers which packages were changed. */
export const inBatches = async (batch: () => Promise<BatchDone>): Promise<string[]> => {
  const changed: string[] = []
  for (let more = true; more;) {
    const done = await batch()
    changed.push(...done.changed)
    more = done.more
  }
  return changed
}
