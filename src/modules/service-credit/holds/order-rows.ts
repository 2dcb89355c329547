import type { Sql } from "../ledger/sql"
import type { HoldRow } from "./rows"

/** A redemption of an order, or of the cart it came from. */
export type OrderRedemptionRow = {
  id: string
  service_credit_id: string
  client_package_id: string
  variant_id: string
  cost: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_released: number
  amount: string
  net_amount: string
  line_key: string | null
  order_line_item_id: string | null
}

/** Locks the hold an order was paid with, or the live one of its cart; it is every command's first lock. */
export const lockHoldOfOrder = async (
  sql: Sql,
  order_id: string,
  cart_id: string | null
): Promise<HoldRow | null> => {
  const [hold] = await sql<HoldRow>(
    `select id, cart_id, customer_id, status, order_id, reclaimable_at,
       coalesce(affirmed_until > service_package_now(), false) as affirmed
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
): Promise<OrderRedemptionRow[]> =>
  await sql<OrderRedemptionRow>(
    `select id, service_credit_id, client_package_id, variant_id, cost, units_held, units_redeemed, units_restored,
       units_released, amount::text, net_amount::text, line_key, order_line_item_id
     from service_package_redemption
     where detached_at is null and (order_id = ? or (cart_id = ? and order_id is null))
     order by id for no key update`,
    [order_id, cart_id]
  )
