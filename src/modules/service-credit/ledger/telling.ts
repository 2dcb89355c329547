import { isToStaff, type MessageKind } from "../../../domain/message"
import { TELLING } from "../../../domain/telling"
import { newId } from "./new-id"
import { rowsOf } from "./rows-of"
import type { Part } from "./together"

/** Something a customer or the staff are to be told: written with what it tells, sent later. */
export type Telling = {
  kind: MessageKind
  /** The packages it tells about, all of one customer; none where it is about none. */
  client_package_ids: readonly string[]
  /** The occasion: the same one is told once. */
  dedupe_key: string
  /** What only this moment knows. */
  details?: Record<string, unknown> | null
}

const ROW = {
  id: "text",
  client_package_id: "text",
  first_package_id: "text",
  kind: "text",
  dedupe_key: "text",
  channel: "text",
  details: "jsonb",
  waits: "int",
  lasts: "int",
} as const

const toRow = ({ kind, client_package_ids, dedupe_key, details }: Telling) => {
  const { waits, lasts } = TELLING[kind]
  const [first, ...others] = client_package_ids
  return {
    id: newId("pmsg"),
    client_package_id: others.length ? null : first,
    first_package_id: first,
    kind,
    dedupe_key,
    channel: isToStaff(kind) ? "feed" : "email",
    details,
    waits,
    lasts,
  }
}

/** When a message is due whose kind waits so many minutes. */
export const AFTER_WAITING = "service_package_now() + make_interval(mins => t.waits)"

/**
 * Writes messages from rows `t` of a statement: a row of the outbox is an occasion, and on which way it is
 * told is asked when it is sent.
 */
export const outboxInsert = (from: string, due: string = AFTER_WAITING): string =>
  `insert into service_package_message (id, client_package_id, customer_id, order_id, kind, dedupe_key, channel, details, due_at,
     last_moment_at, status, next_attempt_at, created_at, updated_at)
   select t.id, t.client_package_id, p.customer_id, p.order_id, t.kind, t.dedupe_key, t.channel, t.details,
     d.due, d.due + make_interval(hours => t.lasts), 'due', greatest(d.due, service_package_now()), service_package_now(),
     service_package_now()
   from ${from} left join service_package_client_package p on p.id = t.first_package_id
   cross join lateral (select ${due} as due) d
   on conflict (kind, dedupe_key, channel) do nothing`

/** The messages as parts of a statement; one of its calls may tell of several packages at once. */
export const telling = (tellings: readonly Telling[]): Part[] => {
  if (!tellings.length) return []
  const rows = tellings.map(toRow)
  const { from, params } = rowsOf(ROW, "t", rows)
  const told: Part = { statement: `${outboxInsert(from)} returning id`, params }
  const several = tellings.flatMap(({ client_package_ids }, at) =>
    client_package_ids.length > 1
      ? client_package_ids.map((client_package_id) => ({
          message_id: rows[at]?.id,
          client_package_id,
        }))
      : []
  )
  if (!several.length) return [told]
  const packages = rowsOf({ message_id: "text", client_package_id: "text" }, "m", several)
  return [
    { ...told, name: "told" },
    {
      statement: `insert into service_package_message_package (message_id, client_package_id, created_at, updated_at)
         select m.message_id, m.client_package_id, service_package_now(), service_package_now()
         from ${packages.from} join told on told.id = m.message_id`,
      params: packages.params,
    },
  ]
}
