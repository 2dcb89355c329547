import type { TakenUnits } from "../../../domain/issuance"
import type { Sql } from "../ledger/sql"
import { FOLLOWED_ORDER, followedBy } from "./order-packages"

type Row = TakenUnits & { order_line_item_id: string }

/** Counts, without reading a package, the units of each line of an order that a package stands for. */
export const readTakenUnits = async (
  sql: Sql,
  orderId: string
): Promise<(line_id: string) => TakenUnits> => {
  const rows = await sql<Row>(
    `select p.order_line_item_id, max(p.unit_index) + 1 as next_index,
       count(*) filter (where p.cancelled_at is null or not ${FOLLOWED_ORDER})::int as taken
     from service_package_client_package p
     where p.order_id = ? and p.order_line_item_id is not null group by p.order_line_item_id`,
    [...followedBy, orderId]
  )
  const lines = new Map(rows.map(({ order_line_item_id, ...taken }) => [order_line_item_id, taken]))
  return (line_id) => lines.get(line_id) ?? { taken: 0, next_index: 0 }
}
