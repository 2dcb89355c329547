import type { NoteKind } from "../../domain/note"
import type { Actor } from "../../domain/actor"

/** What a note is about. */
export type PackageNoteKind = NoteKind

/** What somebody wrote down for the next member of staff; it is never edited. */
export type AdminPackageNote = {
  id: string
  kind: PackageNoteKind
  text: string
  actor: Actor
  created_at: string
  hidden_at: string | null
  hidden_reason: string | null
}

/** A new note. */
export type AdminWritePackageNote = {
  text: string
  /** other without it. */
  kind?: PackageNoteKind
}

/** Hides a note that no longer holds. */
export type AdminHidePackageNote = { reason: string }

/** Query of a package's notes. */
export type AdminPackageNotesParams = {
  /** true: also those that were hidden. */
  hidden?: boolean
}

/** Answer of one note. */
export type AdminPackageNoteResponse = { note: AdminPackageNote }

/** Answer of a package's notes, newest first. */
export type AdminPackageNotesResponse = { notes: AdminPackageNote[] }
