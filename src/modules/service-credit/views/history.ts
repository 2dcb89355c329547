import type { Actor } from "../../../domain/actor"
import type { AdminHistoryEntry } from "../../../types/http/history"
import type { Sql } from "../ledger/sql"
import { toBooking, type StoredBooking } from "./booking-view"
import type { HistoryFacts } from "./history-facts"
import { historyLabel } from "./history-label"
import { countUpToCap, type CappedCount, type PageRequest } from "../ledger/page"
import { toIso, type StoredInstant } from "../ledger/instants"

/** Whose history, which page; the customer does not read the reasons that staff wrote down. */
export type HistoryQuery = PageRequest & { client_package_id: string; reader: "staff" | "customer" }

/** A page of a package's history, newest first. */
export type History = CappedCount & { history: AdminHistoryEntry[] }

// Commands show as the entries they wrote for this package; one that moved nothing shows as itself.
const lines = (condition: string) => `(
  select e.id, e.kind, e.service_credit_id, e.units, e.from_bucket, e.to_bucket, e.available_after, e.redemption_id,
    e.operation_id, e.seq, e.effective_at, e.created_at
  from service_package_entry e join service_package_credit c on c.id = e.service_credit_id
  where c.client_package_id = ?
  union all
  select o.id, o.kind, null, null, null, null, null, null, o.id, 0, o.effective_at, o.created_at
  from service_package_operation o
  where o.client_package_id = ? and o.state = 'done' and not exists (
    select 1 from service_package_entry e join service_package_credit c on c.id = e.service_credit_id
    where e.operation_id = o.id and c.client_package_id = o.client_package_id) ${condition}
) line`

// That staff wrote something down, or had a look, is their own business.
const LINES: Record<HistoryQuery["reader"], string> = {
  staff: lines(""),
  customer: lines("and o.kind not in ('note', 'hide_note', 'resolve_attention')"),
}

// What a cancel took back reads as the cancel that it is; a batch that is undone says so by itself.
const KIND = `case when line.kind = 'revoke' and o.kind = 'cancel' and o.details->>'batch_id' is null
  then o.kind else line.kind end as kind`

type Row = Omit<HistoryFacts, "from" | "to"> &
  StoredBooking & {
    id: string
    service_credit_id: string | null
    from_bucket: string | null
    to_bucket: string | null
    available_after: number | null
    redemption_id: string | null
    effective_at: StoredInstant
    created_at: StoredInstant
    actor_type: Actor["type"]
    actor_id: string
    actor_name: string | null
  }

const labelOf = (row: Row, reader: HistoryQuery["reader"]) =>
  historyLabel({
    ...row,
    from: row.from_bucket,
    to: row.to_bucket,
    reason: reader === "staff" ? row.reason : null,
    // Whose it was before is nobody else's business.
    details: reader === "customer" && row.kind === "assign" ? null : row.details,
  })

const toEntry = (row: Row, reader: HistoryQuery["reader"]): AdminHistoryEntry => ({
  id: row.id,
  kind: row.kind,
  label: labelOf(row, reader),
  service_credit_id: row.service_credit_id,
  units: row.units,
  from: row.from_bucket,
  to: row.to_bucket,
  available_after: row.available_after,
  details: row.details,
  service: row.service ?? row.item,
  booking: toBooking(row),
  actor: { type: row.actor_type, id: row.actor_id, name: row.actor_name },
  reason: row.reason,
  redemption_id: row.redemption_id,
  effective_at: toIso(row.effective_at),
  created_at: toIso(row.created_at),
})

/** Reads what happened to a package: every command, by whom and why, with the units it moved. */
export const readHistory = async (
  sql: Sql,
  { client_package_id, reader, limit, offset }: HistoryQuery
): Promise<History> => {
  const owner = [client_package_id, client_package_id]
  const counted = await countUpToCap(sql, LINES[reader], { where: [], params: owner })
  const rows = await sql<Row>(
    `select line.id, ${KIND}, line.service_credit_id, line.units, line.from_bucket, line.to_bucket, line.available_after,
       line.redemption_id, line.effective_at, line.created_at, c.title as item, r.product_title as service,
       r.booking_reference, r.booking_starts_at, r.booking_starts_text, r.booking_staff,
       o.reason, o.details, o.actor_type, o.actor_id, o.actor_name
     from ${LINES[reader]}
     join service_package_operation o on o.id = line.operation_id
     left join service_package_credit c on c.id = line.service_credit_id
     left join service_package_redemption r on r.id = line.redemption_id
     order by line.created_at desc, line.operation_id desc, line.seq desc, line.id desc limit ? offset ?`,
    [...owner, limit, offset]
  )
  return { history: rows.map((row) => toEntry(row, reader)), ...counted }
}
