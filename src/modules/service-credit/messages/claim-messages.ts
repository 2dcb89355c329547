import {
  isMessageKind,
  MESSAGE_CHANNELS,
  MESSAGE_KINDS,
  type MessageChannel,
  type MessageKind,
} from "../../../domain/message"
import type { ToldDetails } from "../../../domain/telling"
import type { Sql } from "../ledger/sql"

/** How many messages one claim takes at most; `channel` are those of one way alone. */
export type ClaimMessages = { limit: number; channel?: MessageChannel }

/** A message that this process sends now: nobody else does until its lease is over. */
export type ClaimedMessage = {
  id: string
  kind: MessageKind
  channel: MessageChannel
  client_package_ids: string[]
  customer_id: string | null
  order_id: string | null
  details: ToldDetails
  /** Under what this attempt is known to Medusa, and under what the one before it was. */
  attempt_key: string
  attempt_before: string | null
  attempts: number
  /** Nobody waits for it any more. */
  is_late: boolean
  /** A later one says the same. */
  is_superseded: boolean
}

type Row = Omit<ClaimedMessage, "kind" | "details"> & { kind: string; details: ToldDetails | null }

// Longer than a provider is given, and than the look before it.
const LEASE = "interval '3 minutes'"

// What a package is, unlike what happened to it, is told once, however often it came to that meanwhile.
const STATES = ["low", "used_up", "expired", "frozen", "unfrozen"]

// A message of a kind that this release does not know was written by a newer one: it is left to that.
const known = (row: Row): ClaimedMessage[] =>
  isMessageKind(row.kind) ? [{ ...row, kind: row.kind, details: row.details ?? {} }] : []

/**
 * Takes messages that are due, each for one process: what another one holds is skipped. Whoever dies with
 * one has it tried again when the lease is over.
 */
export const claimMessages = async (
  sql: Sql,
  { limit, channel }: ClaimMessages
): Promise<ClaimedMessage[]> => {
  const rows = await sql<Row>(
    `update service_package_message m
     set attempts = m.attempts + 1, attempt_key = m.id || ':' || (m.attempts + 1), updated_at = service_package_now(),
       leased_until = service_package_now() + ${LEASE}, next_attempt_at = service_package_now() + ${LEASE}
     from (select id, attempt_key as before from service_package_message
       where status = 'due' and deleted_at is null and next_attempt_at <= service_package_now()
         and kind = any(?::text[]) and channel = any(?::text[])
       order by next_attempt_at, id limit ? for update skip locked) due
     where m.id = due.id
     returning m.id, m.kind, m.channel, m.customer_id, m.order_id, m.details, m.attempts, m.attempt_key, due.before as attempt_before,
       m.last_moment_at <= service_package_now() as is_late,
       m.kind = any(?::text[]) and exists (select 1 from service_package_message n
         where n.client_package_id = m.client_package_id and n.kind = m.kind and n.channel = m.channel and n.status = 'due'
           and n.details ->> 'service_credit_id' is not distinct from m.details ->> 'service_credit_id'
           and (n.created_at, n.id) > (m.created_at, m.id)) as is_superseded,
       coalesce((select array_agg(o.client_package_id order by o.client_package_id)
         from service_package_message_package o where o.message_id = m.id),
         case when m.client_package_id is null then '{}'::text[] else array[m.client_package_id] end) as client_package_ids`,
    [MESSAGE_KINDS, channel ? [channel] : MESSAGE_CHANNELS, limit, STATES]
  )
  return rows.flatMap(known)
}
