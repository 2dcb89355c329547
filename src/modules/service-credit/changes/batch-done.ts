/** What one batch of a change did; where it is as many as a batch takes, there may be more. */
export type BatchDone = { changed: number; more: boolean }

/** How many packages a batch takes. */
export const BATCH = 1_000

/** What a batch that changed so many did. */
export const batchDone = (changed: number): BatchDone => ({ changed, more: changed === BATCH })
