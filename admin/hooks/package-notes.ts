import { useQuery } from "@tanstack/react-query"
import type {
  AdminHidePackageNote,
  AdminPackageNoteResponse,
  AdminPackageNotesResponse,
  AdminWritePackageNote,
} from "../../src/types/http/package-note"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const pathOf = (id: string) => `/admin/client-packages/${id}/notes`

/** The notes of a package, the newest first. */
export const usePackageNotes = (id: string, options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("notes", id),
    queryFn: () => call<AdminPackageNotesResponse>(pathOf(id)),
    ...options,
  })

/** Writes a note for the next member of staff. */
export const useWriteNote = (id: string) =>
  useCommand<AdminWritePackageNote, AdminPackageNoteResponse>({ path: pathOf(id), quiet: true })

/** Hides a note that no longer holds. */
export const useHideNote = (id: string) =>
  useCommand<AdminHidePackageNote & { note_id: string }, AdminPackageNoteResponse>({
    path: ({ note_id }) => `${pathOf(id)}/${note_id}/hide`,
    body: ({ reason }) => ({ reason }),
    quiet: true,
  })
