import { refuse } from "../../../errors/refuse"
import type { Sql } from "../ledger/sql"

/**
 * Refuses to pay for more of a line than there is: two people who pay for it at once, each from another
 * package, share no row that one of them could wait for, so they wait for the line's name.
 */
export const assertUnpaid = async (
  sql: Sql,
  { order_line_item_id, bookings }: { order_line_item_id: string; bookings: number },
  quantity: number
): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [order_line_item_id])
  const [paid] = await sql<{ bookings: number }>(
    `select coalesce(sum((units_held + units_redeemed) / cost), 0)::int as bookings
     from service_package_redemption where order_line_item_id = ? and detached_at is null`,
    [order_line_item_id]
  )
  if ((paid?.bookings ?? 0) + quantity > bookings) {
    refuse("changed_meanwhile", "A session pays for this line already.")
  }
}
