import type { NoteKind } from "../../../domain/note"
import type { Actor } from "../../../domain/actor"
import type { AdminPackageNote } from "../../../types/http/package-note"
import type { Sql } from "../ledger/sql"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** The notes of one package, or one of them; hidden ones only on request. */
export type NoteQuery = { client_package_id: string; id?: string; hidden?: boolean }

type Row = {
  id: string
  kind: NoteKind
  text: string
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
  hidden_at: StoredInstant | null
  hidden_reason: string | null
  created_at: StoredInstant
}

const toNote = ({ actor_type, actor_id, actor_name, ...row }: Row): AdminPackageNote => ({
  ...row,
  actor: { type: actor_type, id: actor_id, name: actor_name },
  hidden_at: toIsoOrNull(row.hidden_at),
  created_at: toIso(row.created_at),
})

/** Reads the notes of a package, the newest first. */
export const listNotes = async (
  sql: Sql,
  { client_package_id, id, hidden = false }: NoteQuery
): Promise<AdminPackageNote[]> => {
  const rows = await sql<Row>(
    `select id, kind, text, actor_type, actor_id, actor_name, hidden_at, hidden_reason, created_at
     from service_package_note
     where client_package_id = ? and (?::text is null or id = ?) and (? or hidden_at is null) and deleted_at is null
     order by created_at desc, id desc limit 1000`,
    [client_package_id, id ?? null, id ?? null, hidden]
  )
  return rows.map(toNote)
}
