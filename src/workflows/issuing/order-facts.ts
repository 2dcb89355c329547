import { isActivatable } from "../../domain/activation"
import type { OrderFacts, OrderLineFacts } from "../../domain/issuance"
import { minus, scaled, sum, toMinor } from "../../domain/money"
import { isFullyRefunded, type OrderMoney } from "../../domain/settlement"
import type { ResolvedOptions } from "../../types/options"
import type { OrderItemRow, OrderRow, PaymentRow } from "./load-order"

type ActivationOptions = Pick<ResolvedOptions, "activate_on" | "unpaid_providers">

const nameOf = ({ customer, billing_address }: OrderRow): string | null => {
  const names = [customer, billing_address].map((person) =>
    [person?.first_name, person?.last_name].filter(Boolean).join(" ")
  )
  return names.find(Boolean) ?? null
}

// A price below its compare-at price is a sale: tax is in both or in neither, so the ratio holds.
const standardTotal = (item: OrderItemRow, digits: number): bigint | null => {
  const regular = toMinor(item.compare_at_unit_price ?? 0, digits)
  const asked = toMinor(item.unit_price, digits)
  return regular > asked ? scaled(toMinor(item.original_total, digits), regular, asked) : null
}

const lineOf = (item: OrderItemRow, digits: number): OrderLineFacts => {
  const total = toMinor(item.total, digits)
  const { return_received_quantity, return_dismissed_quantity } = item.detail
  return {
    id: item.id,
    variant_id: item.variant_id,
    quantity: Number(item.quantity),
    returned: Number(return_received_quantity) + Number(return_dismissed_quantity),
    total,
    net_total: minus(total, toMinor(item.tax_total, digits)),
    original_total: toMinor(item.original_total, digits),
    standard_total: standardTotal(item, digits),
  }
}

const paymentOf = (payment: PaymentRow, digits: number) => {
  const total = (parts: { amount: number | string }[] = []) =>
    sum(parts.map(({ amount }) => toMinor(amount, digits)))
  return {
    provider_id: payment.provider_id,
    amount: toMinor(payment.amount, digits),
    captured: total(payment.captures),
    refunded: total(payment.refunds),
  }
}

const isPayable = (order: OrderRow, digits: number, options: ActivationOptions): boolean => {
  const payments = (order.payment_collections ?? [])
    .flatMap((collection) => collection.payments ?? [])
    .filter(({ canceled_at }) => !canceled_at)
    .map((payment) => paymentOf(payment, digits))
  const captured = sum(payments.map((payment) => minus(payment.captured, payment.refunded)))
  const total = toMinor(order.total, digits)
  return isActivatable({ ...options, total, captured, authorized: payments })
}

/** The money of an order as Medusa sums it up, in minor units. */
export const orderMoney = (order: OrderRow, digits: number): OrderMoney => ({
  item_total: toMinor(order.item_total, digits),
  shipping_total: toMinor(order.shipping_total, digits),
  pending_difference: toMinor(order.summary.pending_difference, digits),
  refunded_total: toMinor(order.summary.refunded_total, digits),
  credit_line_total: toMinor(order.credit_line_total, digits),
})

/** What an order says about the packages it should have. */
export const orderFacts = (
  order: OrderRow,
  customer_id: string,
  digits: number,
  options: ActivationOptions
): OrderFacts => ({
  id: order.id,
  owner: { customer_id, customer_email: order.email, customer_name: nameOf(order) },
  currency_code: order.currency_code,
  currency_digits: digits,
  cancelled: order.status === "canceled",
  fully_refunded: isFullyRefunded(orderMoney(order, digits)),
  payable: isPayable(order, digits, options),
  lines: order.items.map((item) => lineOf(item, digits)),
})
