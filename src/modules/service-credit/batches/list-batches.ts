import type { Actor } from "../../../domain/actor"
import { fromMinor } from "../../../domain/money"
import type {
  AdminClientPackageBatch,
  AdminClientPackageBatchSummary,
  BatchKept,
  BatchSkip,
  BatchStatus,
  BatchUndoPreview,
} from "../../../types/http/batch"
import type { Sql } from "../ledger/sql"
import { readSpec, type StoredBatchSpec } from "./spec"
import { countUpToCap, type CappedCount, type PageRequest } from "../ledger/page"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** A page of batches, the newest first, and how many there are. */
export type BatchList = CappedCount & { batches: AdminClientPackageBatchSummary[] }

type Row = {
  id: string
  status: BatchStatus
  spec: StoredBatchSpec
  total: number
  granted: number
  skipped: number
  kept: number | string
  created_at: StoredInstant
  undone_at: StoredInstant | null
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
}

// Nobody reads further than this, and the counts say how many there are.
const MOST_NAMED = 1_000

const KEPT = `(select count(*) from service_package_batch_customer m
  where b.undone_at is not null and m.batch_id = b.id and m.status = 'granted' and m.code is not null)`

const SELECT = `select b.id, b.status, b.spec, b.total, b.granted, b.skipped, ${KEPT} as kept, b.created_at, b.undone_at,
    o.actor_type, o.actor_id, o.actor_name
  from service_package_batch b join service_package_operation o on o.id = b.operation_id`

const toSummary = (row: Row): AdminClientPackageBatchSummary => {
  const { to, customer_group_id, notify, package: given } = readSpec(row.spec)
  return {
    id: row.id,
    status: row.status,
    title: given.title,
    source: given.source,
    template_id: given.template_id,
    price: fromMinor(given.price, given.currency_digits),
    currency_code: given.currency_code,
    to,
    customer_group_id,
    notify,
    total: row.total,
    granted: row.granted,
    skipped_count: row.skipped,
    kept_count: Number(row.kept),
    actor: { type: row.actor_type, id: row.actor_id, name: row.actor_name },
    created_at: toIso(row.created_at),
    undone_at: toIsoOrNull(row.undone_at),
  }
}

/** Lists batches with how far each has come, the newest first. */
export const listBatches = async (sql: Sql, { limit, offset }: PageRequest): Promise<BatchList> => {
  const counted = await countUpToCap(sql, "service_package_batch b", { where: [], params: [] })
  const rows = await sql<Row>(`${SELECT} order by b.created_at desc, b.id desc limit ? offset ?`, [
    limit,
    offset,
  ])
  return { batches: rows.map(toSummary), ...counted }
}

/** One batch with whom it skipped and, once it is undone, whose packages stay and why; null when unknown. */
export const retrieveBatch = async (
  sql: Sql,
  id: string
): Promise<AdminClientPackageBatch | null> => {
  const [row] = await sql<Row>(`${SELECT} where b.id = ?`, [id])
  if (!row) return null
  const named = (columns: string, status: string) =>
    `select ${columns} from service_package_batch_customer where batch_id = ? and status = '${status}'
       and code is not null order by customer_id limit ${MOST_NAMED}`
  const skipped = await sql<BatchSkip>(named("customer_id, code", "skipped"), [id])
  const kept =
    row.undone_at === null
      ? []
      : await sql<BatchKept>(named("customer_id, client_package_id, code", "granted"), [id])
  return { ...toSummary(row), skipped, kept, undo_preview: await previewUndo(sql, id) }
}

// The same rule as the undo's own, which also leaves alone what is being paid with at that moment.
const previewUndo = async (sql: Sql, batch_id: string): Promise<BatchUndoPreview> => {
  const [counts] = await sql<{ kept: number | string; all: number | string }>(
    `select count(*) filter (where exists (select 1 from service_package_credit c where c.client_package_id = p.id
         and c.redeemed + c.forfeited + c.transferred > 0)) as kept, count(*) as "all"
     from service_package_client_package p where p.batch_id = ? and p.cancelled_at is null`,
    [batch_id]
  )
  const kept = Number(counts?.kept ?? 0)
  return { taken_back: Number(counts?.all ?? 0) - kept, kept }
}
