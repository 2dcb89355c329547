/** How an instant leaves the database driver. */
export type StoredInstant = Date | string

/** An instant as JSON carries it. */
export const toIso = (instant: StoredInstant): string => new Date(instant).toISOString()

/** An instant as JSON carries it, when there is one. */
export const toIsoOrNull = (instant: StoredInstant | null): string | null =>
  instant === null ? null : toIso(instant)
