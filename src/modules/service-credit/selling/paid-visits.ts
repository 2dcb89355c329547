import { byWord } from "../../../domain/by-word"
import type { Sql } from "../ledger/sql"

/** The visits of one customer, by order line and by the reference under which they may have been linked. */
export type PaidVisitsQuery = {
  customer_id: string
  order_ids: readonly string[]
  references: readonly string[]
}

/** Bookings that credits paid for, by order line or by reference. */
export type PaidVisits = { by_line: Record<string, number>; by_reference: Record<string, number> }

type Row = { name: string; quantity: number }

// What was given back, released or taken off the package is paid for by nobody.
const PAID = "((r.units - r.units_restored - r.units_released) / r.cost)::int"

const toRecord = (rows: readonly Row[]) =>
  byWord(rows.map(({ name, quantity }) => [name, quantity] as const))

/** Counts the bookings that credits paid for: at the checkout, on the order, or linked at the desk. */
export const readPaidVisits = async (
  sql: Sql,
  { customer_id, order_ids, references }: PaidVisitsQuery
): Promise<PaidVisits> => {
  const lines = await sql<Row>(
    `select r.order_line_item_id as name, sum(${PAID})::int as quantity from service_package_redemption r
     where r.order_id = any(?::text[])
       and r.order_line_item_id is not null and r.detached_at is null group by 1`,
    [order_ids]
  )
  const linked = await sql<Row>(
    `select r.booking_reference as name, sum(${PAID})::int as quantity from service_package_redemption r
     where r.booking_reference = any(?::text[])
       and r.customer_id = ? and r.order_line_item_id is null and r.detached_at is null group by 1`,
    [references, customer_id]
  )
  return { by_line: toRecord(lines), by_reference: toRecord(linked) }
}
