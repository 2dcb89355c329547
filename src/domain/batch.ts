/** How far a batch is. */
export const BATCH_STATUSES = ["queued", "running", "done", "undone"] as const
/** One of these. */
export type BatchStatus = (typeof BATCH_STATUSES)[number]

/** What became of one customer of a batch. */
export const BATCH_MEMBER_STATUSES = ["queued", "granted", "skipped"] as const
/** One of these. */
export type BatchMemberStatus = (typeof BATCH_MEMBER_STATUSES)[number]
