import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import { lockPackages } from "../ledger/packages"
import type { Sql } from "../ledger/sql"
import { insertNote, type NoteKind } from "./note-rows"

/** Asks for a note on a package. */
export type WriteNote = Command & { client_package_id: string; kind: NoteKind; text: string }

/** The note that was written, by this call or an earlier one. */
export type NoteWritten = { id: string; client_package_id: string; replayed: boolean }

/** Writes a note on a package; what it says is never edited, only hidden. */
export const writeNote = async (sql: Sql, command: WriteNote): Promise<NoteWritten> => {
  const { client_package_id, kind, text, actor } = command
  const operation = await beginOperation(sql, {
    ...command,
    kind: "note",
    request: { client_package_id, kind, text },
    client_package_id,
    details: { kind },
  })
  if (operation.replayed) return { ...(operation.result as NoteWritten), replayed: true }
  await lockPackages(sql, [client_package_id])
  const id = await insertNote(sql, { client_package_id, kind, text, actor })
  const result = { id, client_package_id }
  await finishOperations(sql, [{ id: operation.id, result }])
  return { ...result, replayed: false }
}
