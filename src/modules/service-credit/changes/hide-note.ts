import { z } from "@medusajs/framework/zod"
import { notFound } from "../../../errors/refuse"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { lockPackages } from "../ledger/packages"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"

/** Asks for a note to be hidden; the reason stays with it. */
export type HideNote = Command & { client_package_id: string; note_id: string; reason: string }

const readHidden = storedAs(z.object({ id: z.string() }))

/** Hides an outdated note: it is kept, and no longer counted. One that is hidden already stays so. */
export const hideNote = async (sql: Sql, command: HideNote): Promise<{ replayed: boolean }> => {
  const { client_package_id, note_id, reason } = command
  const operation = {
    ...command,
    kind: "hide_note",
    request: { client_package_id, note_id },
    client_package_id,
    details: { note_id },
  }
  return await once(sql, operation, readHidden, async () => {
    await lockPackages(sql, [client_package_id])
    const [note] = await sql<{ hidden: boolean }>(
      `select hidden_at is not null as hidden from service_package_note where id = ? and client_package_id = ?`,
      [note_id, client_package_id]
    )
    if (!note) throw notFound("Note", note_id)
    if (!note.hidden) await hide(sql, client_package_id, note_id, reason)
    return { result: { id: note_id } }
  })
}

const hide = async (sql: Sql, client_package_id: string, note_id: string, reason: string) => {
  await sql(
    `update service_package_note set hidden_at = service_package_now(), hidden_reason = ?, updated_at = service_package_now()
     where id = ?`,
    [reason, note_id]
  )
  await sql(
    `update service_package_client_package set notes_count = notes_count - 1 where id = ?`,
    [client_package_id]
  )
}
