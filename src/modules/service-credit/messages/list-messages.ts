import type { AdminPackageMessage } from "../../../types/http/message"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"
import type { Sql } from "../ledger/sql"

/** Whose messages: those of a package, of a customer, or one of them. */
export type MessageQuery = {
  client_package_id?: string
  customer_id?: string
  id?: string
  limit?: number
  offset?: number
}

type Row = Omit<AdminPackageMessage, "due_at" | "next_attempt_at" | "sent_at"> & {
  due_at: StoredInstant
  next_attempt_at: StoredInstant | null
  sent_at: StoredInstant | null
}

// What was told together with another package stands with that message.
const SHOWN = "m.deleted_at is null and m.reason is distinct from 'told_together'"
const OF_PACKAGE = `m.id in (
  select id from service_package_message where client_package_id = ?
  union all select message_id from service_package_message_package where client_package_id = ?)`

/** Reads messages, the newest first. */
export const readMessages = async (
  sql: Sql,
  query: MessageQuery
): Promise<AdminPackageMessage[]> => {
  const { client_package_id, customer_id, id, limit = 50, offset = 0 } = query
  const conditions: [condition: string, values: unknown[]][] = [[SHOWN, []]]
  if (client_package_id !== undefined) {
    conditions.push([OF_PACKAGE, [client_package_id, client_package_id]])
  }
  if (customer_id !== undefined) conditions.push(["m.customer_id = ?", [customer_id]])
  if (id !== undefined) conditions.push(["m.id = ?", [id]])
  const rows = await sql<Row>(
    `select m.id, m.kind, m.channel, m.status, m.reason, m.customer_id, m.order_id, m.recipient, m.locale, m.attempts, m.due_at,
       case when m.status = 'due' then m.next_attempt_at end as next_attempt_at, m.sent_at,
       coalesce((select array_agg(o.client_package_id order by o.client_package_id)
         from service_package_message_package o where o.message_id = m.id),
         case when m.client_package_id is null then '{}'::text[] else array[m.client_package_id] end) as client_package_ids
     from service_package_message m where ${conditions.map(([condition]) => condition).join(" and ")}
     order by m.due_at desc, m.id desc limit ? offset ?`,
    [...conditions.flatMap(([, values]) => values), limit, offset]
  )
  return rows.map((row) => ({
    ...row,
    due_at: toIso(row.due_at),
    next_attempt_at: toIsoOrNull(row.next_attempt_at),
    sent_at: toIsoOrNull(row.sent_at),
  }))
}
