/** What a note about a package can be about. */
export const NOTE_KINDS = ["instruction", "payment", "preference", "other"] as const
/** What one note is about. */
export type NoteKind = (typeof NOTE_KINDS)[number]
