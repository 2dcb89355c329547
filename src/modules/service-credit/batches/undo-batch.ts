import { notFound } from "../../../errors/refuse"
import type { BatchKeptCode, BatchSkipCode } from "../../../types/http/batch"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { findReplay } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { writeMembers } from "./members"
import { readBatchId } from "./queue-batch"
import { cancelPackages } from "../issuing/cancel-packages"

/** Asks for a batch to be taken back. */
export type UndoBatch = Command & { batch_id: string }

/** The next stretch of a batch's customers, behind the one before. */
export type UndoBatchPart = UndoBatch & { after: string; limit?: number }

/** The packages that ended; `after` is where the next stretch begins, null when there is none. */
export type BatchPartUndone = { cancelled: string[]; after: string | null }

const UNDO_BATCH = "undo_batch"

const CUSTOMERS = 500
const STOPPED: BatchSkipCode = "batch_undone"

// What an undo is told apart by from another one under the same key.
const undoRequest = ({ batch_id, reason = null }: UndoBatch) => ({ batch_id, reason })

/** True when an earlier call with this key has undone the batch to its end. */
export const isUndone = async (
  sql: Sql,
  command: UndoBatch & { key: string }
): Promise<boolean> => {
  const query = { ...command, kind: UNDO_BATCH, request: undoRequest(command) }
  return (await findReplay(sql, query, readBatchId)) !== null
}

/** Marks a batch as undone, so that nobody else gets a package of it, and says which carts hold some. */
export const stopBatch = async (
  sql: Sql,
  { batch_id }: Pick<UndoBatch, "batch_id">
): Promise<{ held_package_ids: string[] }> => {
  const [batch] = await sql(
    `update service_package_batch set status = 'undone', undone_at = coalesce(undone_at, service_package_now()),
       updated_at = service_package_now() where id = ? returning id`,
    [batch_id]
  )
  if (!batch) {
    throw notFound("Batch", batch_id)
  }
  const stopped = await sql(
    `update service_package_batch_customer set status = 'skipped', code = ?, updated_at = service_package_now()
     where batch_id = ? and status = 'queued' returning customer_id`,
    [STOPPED, batch_id]
  )
  await sql("update service_package_batch set skipped = skipped + ? where id = ?", [
    stopped.length,
    batch_id,
  ])
  const held = await sql<{ id: string }>(
    `select distinct c.client_package_id as id from service_package_batch_customer m
     join service_package_credit c on c.client_package_id = m.client_package_id
     where m.batch_id = ? and m.status = 'granted' and c.held > 0`,
    [batch_id]
  )
  return { held_package_ids: held.map(({ id }) => id) }
}

// A use weighs more than a cart: it is the reason that stays.
const keptAmong = (credits: readonly LockedCredit[]): Map<string, BatchKeptCode> => {
  const kept = new Map<string, BatchKeptCode>()
  for (const { client_package_id: id, held } of credits) {
    if (held > 0) kept.set(id, "credits_in_checkout")
  }
  for (const { client_package_id: id, redeemed, forfeited, transferred } of credits) {
    if (redeemed + forfeited + transferred > 0) kept.set(id, "package_partly_used")
  }
  return kept
}

/** Ends the packages of some customers of a batch that nobody has used, and notes why the others stay. */
export const undoBatchPart = async (
  sql: Sql,
  { batch_id, actor, reason, after, limit = CUSTOMERS }: UndoBatchPart
): Promise<BatchPartUndone> => {
  const members = await sql<{ customer_id: string; client_package_id: string }>(
    `select customer_id, client_package_id from service_package_batch_customer
     where batch_id = ? and status = 'granted' and customer_id > ? order by customer_id limit ?`,
    [batch_id, after, limit]
  )
  const ids = members.map(({ client_package_id }) => client_package_id)
  const kept = keptAmong(await lockCredits(sql, { package_ids: ids }))
  const outcomes = members.map(({ customer_id, client_package_id }) => ({
    customer_id,
    client_package_id,
    status: "granted" as const,
    code: kept.get(client_package_id) ?? null,
  }))
  const { cancelled } = await cancelPackages(sql, {
    quiet: true,
    actor,
    reason,
    client_package_ids: outcomes.flatMap((one) => (one.code ? [] : [one.client_package_id])),
    // Nothing of these is held; the credits stay locked until they have ended.
    force: true,
    details: { batch_id },
  })
  await writeMembers(sql, batch_id, outcomes)
  const last = members.length < limit ? undefined : members.at(-1)
  return { cancelled, after: last?.customer_id ?? null }
}

/** Remembers that a batch was undone, under the caller's key. */
export const finishUndo = async (sql: Sql, command: UndoBatch): Promise<{ replayed: boolean }> => {
  const { batch_id } = command
  const operation = {
    ...command,
    kind: UNDO_BATCH,
    request: undoRequest(command),
    details: { batch_id },
  }
  return await once(sql, operation, readBatchId, async () => ({ result: { batch_id } }))
}
