import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { exactMinus, exactSum, toMinor } from "../../domain/money"
import { readPayments, type OrderTill, type RawPayment } from "../../domain/till"
import { loadCurrencyDigits } from "../services/load-currency-digits"
import { living } from "../services/living"
import { isRest, operationIn, type Marked } from "./mark"

type Amount = number | string
type Dated = { id: string; amount: Amount; created_at: Date | string }
type PaymentRow = {
  id: string
  provider_id: string
  amount: Amount
  canceled_at: Date | string | null
  captures?: (Dated & { created_by: string | null })[]
  refunds?: (Dated & Marked)[]
}
type CollectionRow = {
  id: string
  amount: Amount
  refunded_amount: Amount | null
  status: string
  payments?: PaymentRow[]
  payment_sessions?: { id: string }[]
} & Marked
type OrderRow = {
  status: string
  currency_code: string
  summary: { pending_difference: Amount }
  payment_collections?: CollectionRow[]
}

const FIELDS = [
  // Without `total` Medusa answers the summary that was stored before taxes were on the order.
  ...["id", "status", "currency_code", "total", "summary.*"],
  ...["id", "amount", "refunded_amount", "status", "metadata", "payment_sessions.id"].map(
    (field) => `payment_collections.${field}`
  ),
  ...["id", "provider_id", "amount", "canceled_at"].map(
    (field) => `payment_collections.payments.${field}`
  ),
  ...["id", "amount", "created_at", "created_by"].map(
    (field) => `payment_collections.payments.captures.${field}`
  ),
  ...["id", "amount", "created_at", "metadata"].map(
    (field) => `payment_collections.payments.refunds.${field}`
  ),
]

const paymentOf = (row: PaymentRow, collection: CollectionRow): RawPayment => ({
  id: row.id,
  provider_id: row.provider_id,
  amount: row.amount,
  cancelled: row.canceled_at !== null,
  operation_id: operationIn(collection),
  is_unanswered: isUnanswered(collection),
  captures: (row.captures ?? []).map(({ id, amount, created_at, created_by: by }) => ({
    ...{ id, amount, by },
    at: new Date(created_at).toISOString(),
  })),
  refunds: (row.refunds ?? []).map((refund) => ({
    ...{ id: refund.id, amount: refund.amount, operation_id: operationIn(refund) },
    at: new Date(refund.created_at).toISOString(),
  })),
})

// Medusa adds a refund up on its collection once the provider has answered.
const isUnanswered = ({ payments, refunded_amount }: CollectionRow) => {
  const refunds = (payments ?? []).flatMap((payment) => payment.refunds ?? [])
  const written = exactSum(refunds.map(({ amount }) => amount))
  return Number(exactMinus(written, exactSum([refunded_amount ?? 0]))) > 0
}

const waitingOf = (collection: CollectionRow, digits: number): OrderTill["waiting"] => {
  const operation_id = operationIn(collection)
  if (operation_id === null || collection.payments?.length) return []
  return [{ id: collection.id, amount: toMinor(collection.amount, digits), operation_id }]
}

const UNPAID = ["not_paid", "awaiting"]

const unpaidIn = (collections: readonly CollectionRow[], digits: number): OrderTill["unpaid"] =>
  collections
    .filter(({ status, payments }) => UNPAID.includes(status) && !payments?.length)
    .map((collection) => ({
      id: collection.id,
      amount: { asked: toMinor(collection.amount, digits), exact: exactSum([collection.amount]) },
      is_ours: isRest(collection),
      session_ids: (collection.payment_sessions ?? []).map(({ id }) => id),
    }))

// A refund writes a credit line, which Medusa refuses in both cases after the money has gone back.
const busyWith = async (
  container: MedusaContainer,
  order_id: string,
  { status }: OrderRow
): Promise<string | null> => {
  if (status === "canceled") return "The order was cancelled, and its money with it."
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  return data.length ? "The order is being edited. Confirm or cancel the edit first." : null
}

/** Reads what is open on an order and every payment of it. */
export const loadTill = async (
  container: MedusaContainer,
  order_id: string
): Promise<OrderTill> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: order_id },
  })
  const [order]: OrderRow[] = data
  if (!order) {
    throw notFound("Order", order_id)
  }
  const digits = await loadCurrencyDigits(query, order.currency_code)
  const collections = living(order.payment_collections)
  const pending = order.summary.pending_difference
  return {
    order_id,
    currency_code: order.currency_code,
    digits,
    busy: await busyWith(container, order_id, order),
    pending: { asked: toMinor(pending, digits), exact: exactSum([pending]) },
    payments: readPayments(
      collections.flatMap((collection) =>
        (collection.payments ?? []).map((payment) => paymentOf(payment, collection))
      ),
      digits
    ),
    unpaid: unpaidIn(collections, digits),
    waiting: collections.flatMap((collection) => waitingOf(collection, digits)),
  }
}
