import type { Actor } from "../../../domain/actor"
import { hashOf } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { refuse } from "../refuse"

/** A command that may have taken effect before. */
export type ReplayQuery = { actor: Actor; key: string; kind: string; request: unknown }

type Row = { request_hash: string; state: string; result: unknown }

/**
 * Reads what came of a command that this actor gave under this key, before anything is looked up for
 * it again; null when it is new. The same key with another request is refused.
 */
export const findReplay = async (
  sql: Sql,
  { actor, key, kind, request }: ReplayQuery
): Promise<{ result: unknown } | null> => {
  const [before] = await sql<Row>(
    `select request_hash, state, result from service_package_operation
     where actor_type = ? and actor_id = ? and key = ?`,
    [actor.type, actor.id, key]
  )
  if (!before) return null
  if (before.request_hash !== hashOf(kind, request)) return refuse("idempotency_key_reused")
  return before.state === "done" ? { result: before.result } : null
}
