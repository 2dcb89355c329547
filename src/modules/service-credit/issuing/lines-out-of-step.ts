import type { Sql } from "../ledger/sql"

/** Order lines that sell packages. */
export type OrderLines = { order_line_item_ids: readonly string[] }

/** What the packages of lines say: `without` has none, `pending` waits, `living` can still be used. */
export type LinesOutOfStep = { without: string[]; pending: string[]; living: string[] }

type Row = { id: string; is_without: boolean; is_pending: boolean; is_living: boolean }

/** Sorts order lines by the state of their packages, in one statement. */
export const linesOutOfStep = async (
  sql: Sql,
  { order_line_item_ids }: OrderLines
): Promise<LinesOutOfStep> => {
  const rows = await sql<Row>(
    `select l.id, count(p.id) = 0 as is_without, coalesce(bool_or(p.state = 'pending'), false) as is_pending,
       coalesce(bool_or(p.state <> 'cancelled'), false) as is_living
     from unnest(?::text[]) as l(id)
     left join service_package_client_package p on p.order_line_item_id = l.id group by l.id order by l.id`,
    [order_line_item_ids]
  )
  const ids = (matches: (row: Row) => boolean) => rows.filter(matches).map(({ id }) => id)
  return {
    without: ids((row) => row.is_without),
    pending: ids((row) => row.is_pending),
    living: ids((row) => row.is_living),
  }
}
