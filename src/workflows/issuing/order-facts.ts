import { isActivatable, promisedFor, type OrderPayments } from "../../domain/activation"
import type { Receipt } from "../../domain/debts"
import type { OrderFacts, OrderLineFacts } from "../../domain/issuance"
import {
  askedEach,
  atLeastZero,
  exactMinus,
  exactSum,
  minus,
  plusPercent,
  scaled,
  sum,
  times,
  toMinor,
} from "../../domain/money"
import { isFullyRefunded, type OrderMoney } from "../../domain/settlement"
import type { ResolvedOptions } from "../../types/options"
import { living } from "../services/living"
import type { LineSizes } from "./load-line-sizes"
import type { OrderItemRow, OrderRow, PaymentRow } from "./load-order"

type ActivationOptions = Pick<ResolvedOptions, "activate_on" | "unpaid_providers">

const nameOf = ({ customer, billing_address }: OrderRow): string | null => {
  const names = [customer, billing_address].map((person) =>
    [person?.first_name, person?.last_name].filter(Boolean).join(" ")
  )
  return names.find(Boolean) ?? null
}

// A price below its compare-at price is a sale: tax is in both or in neither, so the ratio holds.
const comparedTotal = (item: OrderItemRow, digits: number): bigint | null => {
  const regular = toMinor(item.compare_at_unit_price ?? 0, digits)
  const asked = toMinor(item.unit_price, digits)
  return regular > asked ? scaled(toMinor(item.original_total, digits), regular, asked) : null
}

// A line that costs nothing has no ratio to go by, only the rates of its tax.
const standardTotal = (item: OrderItemRow, standard: number, digits: number): bigint => {
  const each = toMinor(standard, digits)
  const asked = toMinor(item.unit_price, digits)
  if (asked > 0n) return scaled(toMinor(item.original_total, digits), each, asked)
  const rates = item.is_tax_inclusive ? [] : (item.tax_lines ?? [])
  const percent = rates.reduce((total, { rate }) => total + Number(rate), 0)
  return plusPercent(times(each, Number(item.quantity)), percent)
}

type LineExtras = { sizes: LineSizes; standard: ReadonlyMap<string, number | null> }

const lineOf = (
  item: OrderItemRow,
  digits: number,
  { sizes, standard: standards }: LineExtras
): OrderLineFacts => {
  const standard = standards.get(item.id) ?? null
  const total = toMinor(item.total, digits)
  const { return_received_quantity, return_dismissed_quantity } = item.detail
  return {
    id: item.id,
    variant_id: item.variant_id,
    quantity: Number(item.quantity),
    returned: Number(return_received_quantity) + Number(return_dismissed_quantity),
    sizes: sizes.get(item.id) ?? [],
    total,
    net_total: minus(total, toMinor(item.tax_total, digits)),
    original_total: toMinor(item.original_total, digits),
    compared_total: comparedTotal(item, digits),
    standard_total: standard === null ? null : standardTotal(item, standard, digits),
  }
}

const livingPayments = (order: OrderRow): PaymentRow[] =>
  living(order.payment_collections)
    .flatMap((collection) => collection.payments ?? [])
    .filter(({ canceled_at }) => !canceled_at)

// Rounded together, in the order they came in: two half cents are one cent.
const receiptsOf = (order: OrderRow, digits: number): Receipt[] => {
  const captures = livingPayments(order)
    .flatMap((payment) => payment.captures ?? [])
    .map(({ amount, created_at }) => ({ amount, at: new Date(created_at).toISOString() }))
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
  const amounts = askedEach(amountsOf(captures), digits)
  return captures.map(({ at }, n) => ({ at, amount: amounts[n] ?? 0n }))
}

const amountsOf = (rows: readonly { amount: number | string }[] = []) =>
  rows.map(({ amount }) => amount)

const paymentsOf = (order: OrderRow, digits: number, options: ActivationOptions): OrderPayments => {
  const payments = livingPayments(order)
  const captures = payments.map((payment) => exactSum(amountsOf(payment.captures)))
  const refunds = payments.flatMap((payment) => amountsOf(payment.refunds))
  const captured = askedEach(captures, digits)
  const promised = askedEach(amountsOf(payments), digits)
  return {
    ...options,
    total: toMinor(order.total, digits),
    captured: toMinor(exactMinus(exactSum(captures), exactSum(refunds)), digits),
    authorized: payments.map(({ provider_id }, n) => ({
      provider_id,
      amount: promised[n] ?? 0n,
      captured: captured[n] ?? 0n,
    })),
  }
}

/** The money of an order as Medusa sums it up, in minor units. */
export const orderMoney = (order: OrderRow, digits: number): OrderMoney => ({
  item_total: toMinor(order.item_total, digits),
  shipping_total: toMinor(order.shipping_total, digits),
  pending_difference: toMinor(order.summary.pending_difference, digits),
  refunded_total: toMinor(order.summary.refunded_total, digits),
  credit_line_total: toMinor(order.credit_line_total, digits),
  receipts: receiptsOf(order, digits),
})

/** What an order says about the packages it should have; `standard` is what the shop asks without price lists, by line. */
export const orderFacts = (
  order: OrderRow,
  customer_id: string,
  digits: number,
  { sizes, standard, ...options }: ActivationOptions & LineExtras
): OrderFacts => {
  const payments = paymentsOf(order, digits, options)
  const money = orderMoney(order, digits)
  const cost = sum([money.item_total, money.shipping_total])
  // What gift cards and store credit paid is paid as well.
  const amount = sum([promisedFor(payments), atLeastZero(minus(cost, payments.total))])
  return {
    id: order.id,
    display_id: order.display_id,
    owner: {
      customer_id,
      customer_email: order.email,
      customer_name: nameOf(order),
      customer_phone: order.customer?.phone || order.billing_address?.phone || null,
    },
    currency_code: order.currency_code,
    currency_digits: digits,
    cancelled: order.status === "canceled",
    fully_refunded: isFullyRefunded(money),
    payable: isActivatable(payments),
    promised: { cost, amount, receipts: money.receipts },
    lines: order.items.map((item) => lineOf(item, digits, { sizes, standard })),
  }
}
