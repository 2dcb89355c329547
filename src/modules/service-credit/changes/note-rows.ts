import { generateEntityId } from "@medusajs/framework/utils"
import type { NoteKind } from "../../../domain/note"
import type { Actor } from "../../../domain/actor"
import type { Sql } from "../ledger/sql"

/** Somebody's words about a package. */
export type NewNote = { client_package_id: string; kind: NoteKind; text: string; actor: Actor }

/** Writes a note, counts it and answers its id. */
export const insertNote = async (sql: Sql, note: NewNote): Promise<string> => {
  const id = generateEntityId(undefined, "cnote")
  await sql(
    `insert into service_package_note (id, client_package_id, kind, text, actor_type, actor_id, actor_name, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, service_package_now(), service_package_now())`,
    [
      id,
      note.client_package_id,
      note.kind,
      note.text,
      note.actor.type,
      note.actor.id,
      note.actor.name,
    ]
  )
  await sql(
    "update service_package_client_package set notes_count = notes_count + 1 where id = ?",
    [note.client_package_id]
  )
  return id
}
