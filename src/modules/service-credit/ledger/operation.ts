import { createHash } from "node:crypto"
import { refuse, unexpected } from "../../../errors/refuse"
import type { Actor } from "../../../domain/actor"
import { newId } from "./new-id"
import { rowsOf } from "./rows-of"
import type { Sql } from "./sql"
import { telling, type Telling } from "./telling"
import { writeTogether, type Part } from "./together"

/** Who gives a command, under which key, and why. */
export type Command = {
  actor: Actor
  /** Takes effect once per actor. Without one each call is a command of its own. */
  key?: string | null
  reason?: string | null
  /** When it happened in the shop; defaults to now. */
  effective_at?: string | null
}

/** One row of the operations table that is about to be written. */
export type NewOperation = Command & {
  kind: string
  /** What was asked for: the same key with another request is refused. */
  request: unknown
  client_package_id?: string | null
  details?: Record<string, unknown> | null
}

type Known = { id: string; key: string; request_hash: string; state: string; result: unknown }

/**
 * A begun operation. A replayed one was begun before; once it is done it carries its stored result,
 * until then whoever began it may be at work, or have died.
 */
export type Begun = { id: string; key: string; replayed: boolean; done: boolean; result: unknown }

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value === "bigint") return value.toString()
  if (value === null || typeof value !== "object") return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)])
  )
}

/** The fingerprint of a request, by which a repeated one is told from another one. */
export const hashOf = (kind: string, request: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, sortKeys(request)]))
    .digest("hex")

const fresh = ({ id, key }: { id: string; key: string }): Begun => ({
  id,
  key,
  replayed: false,
  done: false,
  result: null,
})

const ROW = {
  id: "text",
  key: "text",
  actor_type: "text",
  actor_id: "text",
  actor_name: "text",
  request_hash: "text",
  kind: "text",
  client_package_id: "text",
  reason: "text",
  details: "jsonb",
  effective_at: "timestamptz",
} as const

/**
 * Inserts operations, each under its key. A concurrent twin waits on the unique index and then
 * replays: the read of the winner is a second statement, because the insert's own snapshot
 * cannot see it.
 */
export const beginOperations = async (sql: Sql, operations: NewOperation[]): Promise<Begun[]> => {
  const rows = operations.map((operation) => {
    const id = newId("crop")
    return {
      id,
      key: operation.key ?? `${operation.kind}:${id}`,
      actor_type: operation.actor.type,
      actor_id: operation.actor.id,
      actor_name: operation.actor.name,
      request_hash: hashOf(operation.kind, operation.request),
      kind: operation.kind,
      client_package_id: operation.client_package_id ?? null,
      reason: operation.reason ?? null,
      details: operation.details ?? null,
      effective_at: operation.effective_at ?? null,
    }
  })
  const { from, params } = rowsOf(ROW, "o", rows)
  const inserted = await sql<{ id: string }>(
    `insert into service_package_operation
       (id, key, actor_type, actor_id, actor_name, request_hash, kind, client_package_id, state, reason, details, effective_at, created_at, updated_at)
     select id, key, actor_type, actor_id, actor_name, request_hash, kind, client_package_id, 'planned', reason, details,
       coalesce(effective_at, service_package_now()), service_package_now(), service_package_now()
     from ${from}
     order by key
     on conflict do nothing returning id`,
    params
  )
  const inserted_ids = new Set(inserted.map((row) => row.id))
  if (inserted_ids.size === rows.length) return rows.map(fresh)

  const actor = rows[0]
  const known = await sql<Known>(
    `select id, key, request_hash, state, result from service_package_operation
     where actor_type = ? and actor_id = ? and key = any(?::text[])`,
    [actor?.actor_type, actor?.actor_id, rows.map((row) => row.key)]
  )
  const byKey = new Map(known.map((row) => [row.key, row]))
  return rows.map((row) => {
    if (inserted_ids.has(row.id)) return fresh(row)
    const before = byKey.get(row.key)
    if (before?.request_hash !== row.request_hash) return refuse("idempotency_key_reused")
    const { id, key, state, result } = before
    if (state === "abandoned") {
      return refuse(
        "changed_meanwhile",
        "This was given up with nothing done. Ask again under another key."
      )
    }
    return { id, key, replayed: true, done: state === "done", result }
  })
}

/** Begins a single operation; see `beginOperations`. */
export const beginOperation = async (sql: Sql, operation: NewOperation): Promise<Begun> => {
  const [begun] = await beginOperations(sql, [operation])
  if (!begun) throw unexpected("an operation was not begun")
  return begun
}

/** What came of an operation. */
export type Finished = {
  id: string
  client_package_id?: string | null
  /** What only the work itself could tell; otherwise those it began with stay. */
  details?: Record<string, unknown>
  result: unknown
  /** What is told of it, once it is written. */
  tells?: readonly Telling[]
}

/** Closes operations with what came of them, beside what else is written; from here on they never change. */
export const finishing = (outcomes: readonly Finished[]): Part => {
  const { from, params } = rowsOf(
    { id: "text", client_package_id: "text", details: "jsonb", result: "jsonb" },
    "r",
    outcomes.map(({ client_package_id, details, ...finished }) => ({
      ...{ ...finished, client_package_id, details },
    }))
  )
  return {
    statement: `update service_package_operation o
     set state = 'done', status = 200, result = r.result, details = coalesce(r.details, o.details),
       client_package_id = coalesce(r.client_package_id, o.client_package_id), updated_at = service_package_now()
     from ${from} where o.id = r.id`,
    params,
    beside: telling(outcomes.flatMap(({ tells = [] }) => tells)),
  }
}

/** The same as a statement of its own. */
export const finishOperations = async (sql: Sql, outcomes: readonly Finished[]): Promise<void> =>
  await writeTogether(sql, [finishing(outcomes)])
