import { toDecimalString, toMinor } from "../../../domain/money"
import type { Booking } from "../../../domain/booking"
import type { LockedCredit } from "../ledger/credits"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"
import type { OrderRedemptionRow } from "./order-rows"

/** What is to stand in a redemption row once an order has decided about it; amounts in minor units. */
export type Outcome = {
  id: string
  service_credit_id: string
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  units_released: number
  amount: bigint
  net_amount: bigint
  digits: number
  order_id: string | null
  order_line_item_id: string | null
  booking: Booking | null
  changed: boolean
}

/** A redemption as it stands, ready to be changed. */
export const outcomeOf = (row: OrderRedemptionRow, credit: LockedCredit): Outcome => {
  const digits = credit.package.currency_digits
  return {
    id: row.id,
    service_credit_id: row.service_credit_id,
    units_held: row.units_held,
    units_redeemed: row.units_redeemed,
    units_restored: row.units_restored,
    units_forfeited: row.units_forfeited,
    units_released: row.units_released,
    amount: toMinor(row.amount, digits),
    net_amount: toMinor(row.net_amount, digits),
    digits,
    order_id: null,
    order_line_item_id: row.order_line_item_id,
    booking: null,
    changed: false,
  }
}

// What staff have said about an appointment is not filled up from what its cart said.
const unlessMoved = (fact: string) =>
  `case when r.booking_source = 'staff' then r.booking_${fact} else coalesce(r.booking_${fact}, o.${fact}) end`

const ROW = {
  id: "text",
  units_held: "int",
  units_redeemed: "int",
  units_restored: "int",
  units_released: "int",
  amount: "numeric",
  net_amount: "numeric",
  order_id: "text",
  order_line_item_id: "text",
  reference: "text",
  starts_at: "timestamptz",
  starts_text: "text",
  staff: "text",
} as const

/** Writes what became of redemptions; a booking and an order once set are not taken away again. */
export const writeOutcomes = async (sql: Sql, outcomes: readonly Outcome[]): Promise<void> => {
  const rows = outcomes.map(({ amount, net_amount, digits, booking, ...outcome }) => ({
    ...outcome,
    amount: toDecimalString(amount, digits),
    net_amount: toDecimalString(net_amount, digits),
    reference: booking?.reference ?? null,
    starts_at: booking?.starts_at ?? null,
    starts_text: booking?.starts_text ?? null,
    staff: booking?.staff ?? null,
  }))
  if (!rows.length) return
  const { from, params } = rowsOf(ROW, "o", rows)
  await sql(
    `update service_package_redemption r
     set units_held = o.units_held, units_redeemed = o.units_redeemed, units_restored = o.units_restored,
       units_released = o.units_released, amount = o.amount, raw_amount = service_package_raw(o.amount),
       net_amount = o.net_amount, raw_net_amount = service_package_raw(o.net_amount),
       order_id = coalesce(o.order_id, r.order_id), order_line_item_id = coalesce(o.order_line_item_id, r.order_line_item_id),
       booking_reference = ${unlessMoved("reference")}, booking_starts_at = ${unlessMoved("starts_at")},
       booking_starts_text = case when coalesce(r.booking_starts_at, o.starts_at) is null or r.booking_source = 'staff'
         then ${unlessMoved("starts_text")} end,
       booking_staff = ${unlessMoved("staff")},
       booking_source = coalesce(r.booking_source, case when coalesce(o.starts_at::text, o.starts_text) is not null then 'cart' end),
       effective_at = case when o.order_id is not null and r.order_id is null then service_package_now() else r.effective_at end,
       updated_at = service_package_now()
     from ${from} where r.id = o.id`,
    params
  )
}
