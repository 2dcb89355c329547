import { refuse } from "../../../errors/refuse"
import type { OperationState } from "../../../domain/ledger"
import type { Actor } from "../../../domain/actor"
import { newId } from "./new-id"
import type { Once } from "./once"
import { hashOf } from "./operation"
import type { Sql } from "./sql"
import type { Reader } from "./stored"

/** A command that may have taken effect before. */
export type ReplayQuery = { actor: Actor; key: string; kind: string; request: unknown }

type Row = { id: string; request_hash: string; state: OperationState; result: unknown }

/**
 * Reads the operation of a command that this actor gave under this key, done or still under way; null
 * when it is new. The same key with another request is refused.
 */
export const findOperation = async (
  sql: Sql,
  { actor, key, kind, request }: ReplayQuery
): Promise<Omit<Row, "request_hash"> | null> => {
  const [before] = await sql<Row>(
    `select id, request_hash, state, result from service_package_operation
     where actor_type = ? and actor_id = ? and key = ?`,
    [actor.type, actor.id, key]
  )
  if (!before) return null
  if (before.request_hash !== hashOf(kind, request)) return refuse("idempotency_key_reused")
  const { request_hash: _same, ...operation } = before
  return operation
}

/** Reads what came of such a command, before anything is looked up for it again; null when it is not done. */
export const findReplay = async <Result extends object>(
  sql: Sql,
  query: ReplayQuery,
  read: Reader<Result>
): Promise<Once<Result> | null> => {
  const before = await findOperation(sql, query)
  return before?.state === "done" ? { ...read(before.result), replayed: true } : null
}

/** A command that asks, under a key of its own, for just what another has done. */
export type SameAsked = { operation_id: string; actor: Actor; key: string }

/**
 * Remembers what came of an operation under the key of whoever asked for the same and brought it to its
 * end: that key asked again is told so, and does nothing. Of one that is not done nothing is remembered.
 */
export const rememberAs = async (
  sql: Sql,
  { operation_id, actor, key }: SameAsked
): Promise<void> => {
  await sql(
    `insert into service_package_operation
       (id, key, actor_type, actor_id, actor_name, request_hash, kind, state, status, details, result, effective_at, created_at, updated_at)
     select ?, ?, ?, ?, ?, request_hash, kind, state, status, details, result, effective_at, service_package_now(), service_package_now()
     from service_package_operation where id = ? and state = 'done'
     on conflict do nothing`,
    [newId("crop"), key, actor.type, actor.id, actor.name, operation_id]
  )
}
