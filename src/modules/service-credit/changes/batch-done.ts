/** The packages one batch of a change wrote; where they are as many as a batch takes, there may be more. */
export type BatchDone = { changed: string[]; more: boolean }

/** How many packages a batch takes. */
export const BATCH = 1_000

/** What a batch that wrote these rows did. */
export const batchDone = (rows: readonly { id: string }[]): BatchDone => ({
  changed: rows.map(({ id }) => id),
  more: rows.length === BATCH,
})
