import { isAffirmed } from "../ledger/affirmed"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"
import type { RedemptionOrder } from "./order-types"
import type { HoldRow } from "./rows"

/** A redemption of an order, or of the cart it came from. */
export type OrderRedemptionRow = {
  id: string
  service_credit_id: string
  client_package_id: string
  variant_id: string
  cost: number
  units: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  units_released: number
  /** Units that a person has decided about. */
  units_decided: number
  detached: boolean
  amount: string
  net_amount: string
  line_key: string | null
  order_line_item_id: string | null
  booked: number | null
}

/** Locks the hold an order was paid with, or the live one of its cart; it is every command's first lock. */
export const lockHoldOfOrder = async (
  sql: Sql,
  order_id: string,
  cart_id: string | null
): Promise<HoldRow | null> => {
  const [hold] = await sql<HoldRow>(
    `select id, cart_id, customer_id, status, order_id, reclaimable_at,
       ${isAffirmed()} as affirmed
     from service_package_hold
     where order_id = ? or (cart_id = ? and status in ('active', 'releasing') and deleted_at is null)
     order by id for no key update`,
    [order_id, cart_id]
  )
  return hold ?? null
}

/** What credits paid in an order and in the cart it came from; locked, so that replays wait. */
export const redemptionsOfOrder = async (
  sql: Sql,
  order_id: string,
  cart_id: string | null
): Promise<OrderRedemptionRow[]> => {
  const rows = await sql<Omit<OrderRedemptionRow, "units_decided">>(
    `select id, service_credit_id, client_package_id, variant_id, cost, units, units_held, units_redeemed, units_restored,
       units_forfeited, units_released, detached_at is not null as detached, amount::text, net_amount::text, line_key,
       order_line_item_id, booked
     from service_package_redemption
     where order_id = ? or (cart_id = ? and order_id is null)
     order by id for no key update`,
    [order_id, cart_id]
  )
  const restored = rows.filter((row) => row.units_restored > 0 && !row.detached)
  const by_hand = await givenBackByHand(sql, restored)
  return rows.map((row) => ({ ...row, units_decided: decidedOf(row, by_hand.get(row.id) ?? 0) }))
}

// Units that a person has decided about, so that no event of the order decides again: what was lost,
// what was given back by hand, and all that was taken off its package.
const decidedOf = (row: Omit<OrderRedemptionRow, "units_decided">, by_hand: number): number =>
  row.detached ? row.units - row.units_released : row.units_forfeited + by_hand

// Without what was used again after all, and without what the order itself gave back. A statement of
// its own: the one that locks may have waited for a person whose entries its snapshot cannot see.
const givenBackByHand = async (
  sql: Sql,
  rows: readonly { id: string }[]
): Promise<Map<string, number>> => {
  if (!rows.length) return new Map()
  const found = await sql<{ redemption_id: string; units: number }>(
    `select e.redemption_id, sum(case e.kind when 'restore' then e.units else -e.units end)::int as units
     from service_package_entry e join service_package_operation o on o.id = e.operation_id
     where e.redemption_id = any(?::text[]) and e.kind in ('restore', 'redeem', 'late_use')
       and o.kind in ('give_back', 'no_show', 'attended', 'correct')
     group by e.redemption_id`,
    [rows.map(({ id }) => id)]
  )
  return new Map(found.map(({ redemption_id, units }) => [redemption_id, Math.max(0, units)]))
}

/** Writes down how often the lines of an order are booked; of what is known nothing is written. */
export const writeBooked = async (
  sql: Sql,
  { lines }: Pick<RedemptionOrder, "lines">,
  rows: readonly OrderRedemptionRow[]
): Promise<void> => {
  const known = new Map(lines.map(({ id, booked }) => [id, booked]))
  const changed = rows.flatMap(({ id, order_line_item_id, booked }) => {
    const now = order_line_item_id === null ? undefined : known.get(order_line_item_id)
    return now === undefined || now === booked ? [] : [{ id, booked: now }]
  })
  if (!changed.length) return
  const { from, params } = rowsOf({ id: "text", booked: "int" }, "b", changed)
  await sql(
    `update service_package_redemption r set booked = b.booked from ${from} where r.id = b.id`,
    params
  )
}
