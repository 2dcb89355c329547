import { z } from "@medusajs/framework/zod"
import type { NoteKind } from "../../../domain/note"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { lockPackages } from "../ledger/packages"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { insertNote } from "./note-rows"

/** Asks for a note on a package. */
export type WriteNote = Command & { client_package_id: string; kind: NoteKind; text: string }

/** The note that was written, by this call or an earlier one. */
export type NoteWritten = { id: string; client_package_id: string; replayed: boolean }

const readNote = storedAs(z.object({ id: z.string(), client_package_id: z.string() }))

/** Writes a note on a package; what it says is never edited, only hidden. */
export const writeNote = async (sql: Sql, command: WriteNote): Promise<NoteWritten> => {
  const { client_package_id, kind, text, actor } = command
  const operation = {
    ...command,
    kind: "note",
    request: { client_package_id, kind, text },
    client_package_id,
    details: { kind },
  }
  return await once(sql, operation, readNote, async () => {
    await lockPackages(sql, [client_package_id])
    const id = await insertNote(sql, { client_package_id, kind, text, actor })
    return { result: { id, client_package_id } }
  })
}
