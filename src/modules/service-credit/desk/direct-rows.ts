import type { Chooser, RedemptionChannel } from "../../../domain/redemption"
import { toDecimalString } from "../../../domain/money"
import type { Booking } from "../../../domain/booking"
import { rowsOf } from "../ledger/rows-of"
import type { Part } from "../ledger/together"

/** A redemption that was never held: units go straight from available to redeemed. */
export type DirectRedemption = {
  id: string
  operation_id: string
  service_credit_id: string
  client_package_id: string
  customer_id: string
  variant_id: string
  product_title: string
  quantity: number
  cost: number
  units: number
  amount: bigint
  net_amount: bigint
  digits: number
  channel: Exclude<RedemptionChannel, "checkout">
  chosen_by: Chooser
  order_id: string | null
  order_line_item_id: string | null
  /** How many bookings that line has. */
  booked: number | null
  /** What a line of an order asked before it was paid for, as a decimal of the order's currency. */
  original_unit_price?: string | null
  booking: Booking | null
  note: string | null
}

const ROW = {
  id: "text",
  operation_id: "text",
  service_credit_id: "text",
  client_package_id: "text",
  customer_id: "text",
  variant_id: "text",
  product_title: "text",
  quantity: "int",
  cost: "int",
  units: "int",
  amount: "numeric",
  net_amount: "numeric",
  channel: "text",
  chosen_by: "text",
  order_id: "text",
  order_line_item_id: "text",
  booked: "int",
  reference: "text",
  starts_at: "timestamptz",
  starts_text: "text",
  staff: "text",
  note: "text",
  original_unit_price: "numeric",
} as const

/** Redemptions whose units are all redeemed; their effective time is their operation's. */
export const directRedemptions = (redemptions: readonly DirectRedemption[]): Part => {
  const rows = redemptions.map(({ amount, net_amount, digits, booking, ...row }) => ({
    ...row,
    amount: toDecimalString(amount, digits),
    net_amount: toDecimalString(net_amount, digits),
    original_unit_price: row.original_unit_price ?? null,
    reference: booking?.reference ?? null,
    starts_at: booking?.starts_at ?? null,
    starts_text: booking?.starts_text ?? null,
    staff: booking?.staff ?? null,
  }))
  const { from, params } = rowsOf(ROW, "r", rows)
  return {
    statement: `insert into service_package_redemption (id, operation_id, service_credit_id, client_package_id, customer_id, variant_id,
       product_title, quantity, cost, units, units_redeemed, amount, raw_amount, net_amount, raw_net_amount, channel, chosen_by,
       order_id, order_line_item_id, booked, booking_reference, booking_starts_at, booking_starts_text, booking_staff, booking_source, note,
       original_unit_price, raw_original_unit_price, effective_at, created_at, updated_at)
     select r.id, r.operation_id, r.service_credit_id, r.client_package_id, r.customer_id, r.variant_id,
       r.product_title, r.quantity, r.cost, r.units, r.units, r.amount, service_package_raw(r.amount), r.net_amount,
       service_package_raw(r.net_amount), r.channel, r.chosen_by, r.order_id, r.order_line_item_id, r.booked, r.reference, r.starts_at, r.starts_text, r.staff,
       case when coalesce(r.starts_at::text, r.starts_text) is not null then r.channel end, r.note,
       r.original_unit_price, service_package_raw(r.original_unit_price), o.effective_at, service_package_now(), service_package_now()
     from ${from} join service_package_operation o on o.id = r.operation_id`,
    params,
  }
}
