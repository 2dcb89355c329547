import { isMessageKind } from "../../../domain/message"
import type { MessagePreferences, UpdateMessagePreferences } from "../../../types/http/message"
import { newId } from "../ledger/new-id"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"

/** Changes on which ways a customer is told. */
export type SetPreferences = UpdateMessagePreferences & { customer_id: string }

type Row = { kind: string; channel: MessagePreferences[keyof MessagePreferences] }

/** Reads on which ways a customer wants to hear of each kind, as far as she has said so. */
export const readPreferences = async (
  sql: Sql,
  { customer_id }: { customer_id: string }
): Promise<MessagePreferences> => {
  const rows = await sql<Row>(
    "select kind, channel from service_package_message_preference where customer_id = ? order by kind",
    [customer_id]
  )
  const preferences: MessagePreferences = {}
  for (const { kind, channel } of rows) if (isMessageKind(kind)) preferences[kind] = channel
  return preferences
}

/** Writes them: a kind that is null is told as the shop has it again. */
export const setPreferences = async (
  sql: Sql,
  { customer_id, preferences }: SetPreferences
): Promise<MessagePreferences> => {
  const wishes = Object.entries(preferences)
  const said = wishes.flatMap(([kind, channel]) =>
    channel ? [{ id: newId("pmpref"), kind, channel }] : []
  )
  await sql(
    `delete from service_package_message_preference where customer_id = ? and kind = any(?::text[])`,
    [customer_id, wishes.flatMap(([kind, channel]) => (channel ? [] : [kind]))]
  )
  const { from, params } = rowsOf({ id: "text", kind: "text", channel: "text" }, "w", said)
  await sql(
    `insert into service_package_message_preference (id, customer_id, kind, channel, created_at, updated_at)
     select w.id, ?, w.kind, w.channel, service_package_now(), service_package_now() from ${from}
     on conflict (customer_id, kind) do update set channel = excluded.channel, updated_at = excluded.updated_at`,
    [customer_id, ...params]
  )
  return await readPreferences(sql, { customer_id })
}
