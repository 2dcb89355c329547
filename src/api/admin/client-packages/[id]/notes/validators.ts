import { z } from "@medusajs/framework/zod"
import { NOTE_KINDS } from "../../../../../domain/note"
import type {
  AdminHidePackageNote as HideBody,
  AdminPackageNotesParams as NotesQuery,
  AdminWritePackageNote as NoteBody,
} from "../../../../../types/http/package-note"
import { reason } from "../../../../body"
import { text } from "../../../../values"

/** Query of the notes. */
export const AdminPackageNotesParams = z.strictObject({
  hidden: z.stringbool().optional(),
}) satisfies z.ZodType<NotesQuery>

/** Body of a new note. */
export const AdminWritePackageNote = z.strictObject({
  text: text(2_000).trim().min(1),
  kind: z.enum(NOTE_KINDS).optional(),
}) satisfies z.ZodType<NoteBody>

/** Body of hiding one. */
export const AdminHidePackageNote = z.strictObject({ reason }) satisfies z.ZodType<HideBody>
