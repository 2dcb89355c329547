import { isAffirmed } from "../ledger/affirmed"
import type { HoldStatus } from "../../../domain/hold"
import type { Chooser } from "../../../domain/redemption"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"

/** A cart's hold, locked by this transaction. */
export type HoldRow = {
  id: string
  cart_id: string
  customer_id: string
  status: HoldStatus
  order_id: string | null
  reclaimable_at: Date
  affirmed: boolean
}

/** A redemption of a hold with what it still holds. */
export type HeldRedemption = {
  id: string
  hold_id: string | null
  service_credit_id: string
  client_package_id: string
  customer_id: string
  variant_id: string
  line_item_id: string
  line_key: string
  quantity: number
  cost: number
  units: number
  units_held: number
  units_redeemed: number
  units_released: number
  chosen_by: Chooser
  original_unit_price: string | null
  original_is_custom_price: boolean | null
  original_compare_at: string | null
}

/** Locks the hold that a cart lives on, if it has one; an ended one is not looked at again. */
export const lockHoldOfCart = async (sql: Sql, cart_id: string): Promise<HoldRow | null> => {
  const [hold] = await sql<HoldRow>(
    `select id, cart_id, customer_id, status, order_id, reclaimable_at,
       ${isAffirmed()} as affirmed
     from service_package_hold
     where cart_id = ? and status in ('active', 'releasing', 'redeemed') and deleted_at is null
     for no key update`,
    [cart_id]
  )
  return hold ?? null
}

const COLUMNS = `id, hold_id, service_credit_id, client_package_id, customer_id, variant_id, line_item_id, line_key,
  quantity, cost, units, units_held, units_redeemed, units_released, chosen_by, original_unit_price::text, original_is_custom_price,
  original_compare_at::text`

/** The redemptions of a hold, oldest first, those that hold nothing any more included. */
export const redemptionsOfHold = async (sql: Sql, hold_id: string): Promise<HeldRedemption[]> =>
  await sql<HeldRedemption>(
    `select ${COLUMNS} from service_package_redemption where hold_id = ? order by id`,
    [hold_id]
  )

/** Everything credits ever paid for in a cart; the newest row of a line knows its price before. */
export const redemptionsOfCart = async (sql: Sql, cart_id: string): Promise<HeldRedemption[]> =>
  await sql<HeldRedemption>(
    `select ${COLUMNS} from service_package_redemption where cart_id = ? order by updated_at desc, id desc`,
    [cart_id]
  )

/** What is to stand in a redemption row after a command has moved its units. */
export type RedemptionUnits = {
  id: string
  quantity: number
  units: number
  units_held: number
  units_released: number
  chosen_by: string
}

const UNITS = {
  id: "text",
  quantity: "int",
  units: "int",
  units_held: "int",
  units_released: "int",
  chosen_by: "text",
} as const

/** Writes the units of redemptions whose hold is still open. */
export const writeRedemptionUnits = async (
  sql: Sql,
  rows: readonly RedemptionUnits[]
): Promise<void> => {
  if (!rows.length) return
  const { from, params } = rowsOf(UNITS, "u", rows)
  await sql(
    `update service_package_redemption r
     set quantity = u.quantity, units = u.units, units_held = u.units_held, units_released = u.units_released,
       chosen_by = u.chosen_by, updated_at = service_package_now()
     from ${from} where r.id = u.id`,
    params
  )
}

/** A redemption that is about to hold units for a cart line. */
export type NewRedemption = {
  id: string
  hold_id: string
  operation_id: string
  service_credit_id: string
  client_package_id: string
  customer_id: string
  variant_id: string
  product_title: string
  quantity: number
  cost: number
  units: number
  chosen_by: string
  cart_id: string
  line_item_id: string
  line_key: string
  original_unit_price: string
  original_is_custom_price: boolean
  original_compare_at: string | null
}

/** Inserts redemptions that hold all their units. */
export const insertHeldRedemptions = async (
  sql: Sql,
  rows: readonly NewRedemption[]
): Promise<void> => {
  if (!rows.length) return
  await sql(
    `insert into service_package_redemption (id, hold_id, operation_id, service_credit_id, client_package_id, customer_id, variant_id,
       product_title, quantity, cost, units, units_held, amount, raw_amount, net_amount, raw_net_amount, channel, chosen_by, cart_id,
       line_item_id, line_key, original_unit_price, raw_original_unit_price, original_is_custom_price, original_compare_at,
       raw_original_compare_at, effective_at, created_at, updated_at)
     select id, hold_id, operation_id, service_credit_id, client_package_id, customer_id, variant_id,
       product_title, quantity, cost, units, units, 0, service_package_raw(0), 0, service_package_raw(0), 'checkout', chosen_by, cart_id,
       line_item_id, line_key, original_unit_price, service_package_raw(original_unit_price), original_is_custom_price, original_compare_at,
       service_package_raw(original_compare_at), service_package_now(), service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as r(id text, hold_id text, operation_id text, service_credit_id text, client_package_id text,
       customer_id text, variant_id text, product_title text, quantity int, cost int, units int, chosen_by text, cart_id text,
       line_item_id text, line_key text, original_unit_price numeric, original_is_custom_price boolean, original_compare_at numeric)`,
    [JSON.stringify(rows)]
  )
}
