import { refuse } from "../../../errors/refuse"
import type { OperationState } from "../../../domain/ledger"
import type { Actor } from "../../../domain/actor"
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

/**
 * What a begun operation came to meanwhile, since a job or another call brought it to its end; null while it
 * is this call's to end. Nobody else ends it before the transaction does.
 */
export const readEnd = async <Result extends object>(
  sql: Sql,
  operation_id: string,
  read: Reader<Result>
): Promise<Once<Result> | null> => {
  const [before] = await sql<Pick<Row, "state" | "result">>(
    "select state, result from service_package_operation where id = ? for update",
    [operation_id]
  )
  if (before?.state === "abandoned") {
    return refuse(
      "changed_meanwhile",
      "This was given up with nothing done. Ask again under another key."
    )
  }
  return before?.state === "done" ? { ...read(before.result), replayed: true } : null
}
