import type { ChannelPreference, MessageKind } from "../../../domain/message"
import type { MessageSettings } from "../../../domain/telling"
import { newId } from "../ledger/new-id"
import type { Sql } from "../ledger/sql"

/** How the shop tells, and how a customer wants to be told of one kind. */
export type ToldWays = { settings: MessageSettings; preference: ChannelPreference | null }

/** Reads on which ways a customer is told of a kind. */
export const readToldWays = async (
  sql: Sql,
  { customer_id, kind }: { customer_id: string | null; kind: MessageKind }
): Promise<ToldWays> => {
  const [row] = await sql<{
    settings: MessageSettings | null
    preference: ChannelPreference | null
  }>(
    `select (select messages from service_package_setting where id = 'settings') as settings,
       (select channel from service_package_message_preference where customer_id = ? and kind = ?) as preference`,
    [customer_id, kind]
  )
  return { settings: row?.settings ?? {}, preference: row?.preference ?? null }
}

/** Lets a message go by SMS as well, as one of its own: each way is tried and remembered for itself. */
export const tellBySms = async (sql: Sql, { id }: { id: string }): Promise<void> => {
  const sms = newId("pmsg")
  await sql(
    `with told as (insert into service_package_message (id, client_package_id, customer_id, order_id, kind, dedupe_key, channel, details,
         due_at, last_moment_at, status, next_attempt_at, created_at, updated_at)
       select ?, client_package_id, customer_id, order_id, kind, dedupe_key, 'sms', details, due_at, last_moment_at, 'due',
         service_package_now(), service_package_now(), service_package_now()
       from service_package_message where id = ? on conflict (kind, dedupe_key, channel) do nothing returning id)
     insert into service_package_message_package (message_id, client_package_id, created_at, updated_at)
     select told.id, o.client_package_id, service_package_now(), service_package_now()
     from told, service_package_message_package o where o.message_id = ?`,
    [sms, id, id]
  )
}
