import { invalid, notFound } from "../../../errors/refuse"
import { isMessageKind } from "../../../domain/message"
import { TELLING } from "../../../domain/telling"
import type { Sql } from "../ledger/sql"

/** Asks for a message of a package to be sent once more, now. */
export type SendAgain = { id: string; client_package_id: string }

/** Lets a message that has come to its end be sent once more: under another key, so that it really goes. */
export const sendAgain = async (sql: Sql, { id, client_package_id }: SendAgain): Promise<void> => {
  const [message] = await sql<{ kind: string; status: string; is_together: boolean }>(
    `select kind, status, reason is not distinct from 'told_together' as is_together from service_package_message m
     where id = ? and (client_package_id = ? or exists (select 1 from service_package_message_package o
       where o.message_id = m.id and o.client_package_id = ?)) for update`,
    [id, client_package_id, client_package_id]
  )
  if (!message || message.is_together || !isMessageKind(message.kind)) throw notFound("Message", id)
  if (message.status === "due") throw invalid("This message is about to be sent.")
  await sql(
    `update service_package_message set status = 'due', reason = null, sent_at = null, attempt_key = null, leased_until = null,
       next_attempt_at = service_package_now(), last_moment_at = service_package_now() + make_interval(hours => ?::int),
       updated_at = service_package_now()
     where id = ?`,
    [TELLING[message.kind].lasts, id]
  )
}
