import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { BatchSkipCode } from "../../../types/http/batch"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { findReplay, type ReplayQuery } from "../ledger/replay"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { storeSpec, type BatchSpec } from "./spec"

/** Asks for one package for each of many customers, to be given in the background. */
export type QueueBatch = Command & {
  /** What was asked for, before anything was looked up: the same key asks for the same. */
  request: unknown
  spec: BatchSpec
  /** Who gets one; nobody joins or leaves a batch later. */
  customer_ids: readonly string[]
  /** Who was named and is not known: skipped from the start. */
  unknown_ids: readonly string[]
}

/** The batch that stands for a request; `replayed` when an earlier call queued it. */
export type QueuedBatch = { batch_id: string; replayed: boolean }

const QUEUE_BATCH = "batch"

// So many that a shop's customers take few statements, so few that one stays a moment's work.
const ROWS = 10_000
const UNKNOWN: BatchSkipCode = "customer_not_found"

/** Reads which batch an operation was about. */
export const readBatchId = storedAs(z.object({ batch_id: z.string() }))

/** The batch that an earlier call with this key queued, or null. */
export const findQueuedBatch = async (
  sql: Sql,
  query: Omit<ReplayQuery, "kind">
): Promise<QueuedBatch | null> =>
  await findReplay(sql, { ...query, kind: QUEUE_BATCH }, readBatchId)

/** Writes a batch with everybody in it, each customer once; nobody has a package of it yet. */
export const queueBatch = async (sql: Sql, command: QueueBatch): Promise<QueuedBatch> => {
  const { spec } = command
  const operation = {
    ...command,
    kind: QUEUE_BATCH,
    details: { title: spec.package.title, source: spec.package.source },
  }
  return await once(sql, operation, readBatchId, async (operation_id) => {
    const unknown = new Set(command.unknown_ids)
    const known = new Set(command.customer_ids.filter((id) => !unknown.has(id)))
    const batch_id = generateEntityId(undefined, "cbat")
    await sql(
      `insert into service_package_batch (id, operation_id, spec, status, total, skipped, created_at, updated_at)
       values (?, ?, ?::jsonb, ?, ?, ?, service_package_now(), service_package_now())`,
      [
        batch_id,
        operation_id,
        JSON.stringify(storeSpec(spec)),
        known.size ? "queued" : "done",
        known.size + unknown.size,
        unknown.size,
      ]
    )
    await insertMembers(sql, batch_id, [...known], null)
    await insertMembers(sql, batch_id, [...unknown], UNKNOWN)
    return { result: { batch_id } }
  })
}

const insertMembers = async (
  sql: Sql,
  batch_id: string,
  ids: readonly string[],
  skipped: BatchSkipCode | null
) => {
  for (let from = 0; from < ids.length; from += ROWS) {
    await sql(
      `insert into service_package_batch_customer (batch_id, customer_id, status, code, created_at, updated_at)
       select ?, id, ?, ?, service_package_now(), service_package_now() from unnest(?::text[]) as id`,
      [batch_id, skipped ? "skipped" : "queued", skipped, ids.slice(from, from + ROWS)]
    )
  }
}
