import { MESSAGE_KINDS } from "../../../domain/message"
import type { MessageSettings } from "../../../domain/telling"
import type { Sql } from "../ledger/sql"

/** Reads on which ways the shop tells, where it differs from the defaults. */
export const readMessageSettings = async (sql: Sql): Promise<MessageSettings> => {
  const [row] = await sql<{ messages: MessageSettings | null }>(
    "select messages from service_package_setting where id = 'settings' and deleted_at is null"
  )
  return row?.messages ?? {}
}

/** Changes on which ways the shop tells, box by box, so that two owners can tick different ones. */
export const changeMessageSettings = async (
  sql: Sql,
  { messages }: { messages: MessageSettings }
): Promise<MessageSettings> => {
  await sql(
    `insert into service_package_setting (id, created_at, updated_at)
     values ('settings', service_package_now(), service_package_now()) on conflict (id) do nothing`
  )
  await sql("select 1 from service_package_setting where id = 'settings' for update")
  const before = await readMessageSettings(sql)
  const after: MessageSettings = {}
  for (const kind of MESSAGE_KINDS) after[kind] = { ...before[kind], ...messages[kind] }
  await sql(
    `update service_package_setting set messages = ?::jsonb, deleted_at = null, updated_at = service_package_now() where id = 'settings'`,
    [JSON.stringify(after)]
  )
  return after
}
