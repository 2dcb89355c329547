import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { saleMarkOf } from "./sale-mark"

/** A number as Medusa's query answers it. */
type Amount = number | string

type Person = { first_name: string | null; last_name: string | null; phone: string | null }

export type OrderItemRow = {
  id: string
  variant_id: string | null
  quantity: Amount
  unit_price: Amount
  compare_at_unit_price: Amount | null
  is_tax_inclusive: boolean
  tax_lines?: { rate: Amount }[]
  total: Amount
  tax_total: Amount
  original_total: Amount
  detail: { return_received_quantity: Amount; return_dismissed_quantity: Amount }
}

export type PaymentRow = {
  provider_id: string
  amount: Amount
  canceled_at: Date | string | null
  captures?: { amount: Amount; created_at: Date | string }[]
  refunds?: { amount: Amount }[]
}

/** An order with everything that decides about its packages. */
export type OrderRow = {
  id: string
  /** The number by which people call it. */
  display_id: number
  /** Counts its edits, claims and exchanges. */
  version: number
  status: string
  is_draft_order: boolean
  email: string | null
  customer_id: string | null
  region_id: string | null
  currency_code: string
  created_at: Date | string
  total: Amount
  item_total: Amount
  shipping_total: Amount
  credit_line_total: Amount
  summary: { pending_difference: Amount; refunded_total: Amount }
  customer?: Person | null
  billing_address?: Person | null
  items: OrderItemRow[]
  payment_collections?: { payments?: PaymentRow[] }[]
}

const of = (relation: string, fields: string[]) => fields.map((field) => `${relation}.${field}`)

const FIELDS = [
  ...[
    "id",
    "display_id",
    "version",
    "status",
    "is_draft_order",
    "email",
    "customer_id",
    "region_id",
    "currency_code",
  ],
  ...["created_at", "total", "item_total", "shipping_total", "credit_line_total", "summary.*"],
  ...of("customer", ["first_name", "last_name", "phone"]),
  ...of("billing_address", ["first_name", "last_name", "phone"]),
  // By name, `quantity` is another column in some Medusas; all of them have all of them.
  ...of("items", ["*", "total", "tax_total", "original_total", "detail.*", "tax_lines.rate"]),
  ...of("payment_collections.payments", ["provider_id", "amount", "canceled_at"]),
  ...of("payment_collections.payments", [
    "captures.amount",
    "captures.created_at",
    "refunds.amount",
  ]),
]

/** Reads an order with its lines, totals and payments; an unknown one is a 404. */
export const loadOrder = async (container: MedusaContainer, id: string): Promise<OrderRow> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id } })
  const [order] = data
  if (!order) throw notFound("Order", id)
  return order
}

/** What an order sells, whether it is one yet, and the sale at the desk that it says it belongs to. */
export type OrderVariants = { is_draft: boolean; variant_ids: string[]; sale: string | null }

/** Reads of an order only what decides whether packages have anything to do with it. */
export const loadOrderVariants = async (
  container: MedusaContainer,
  id: string
): Promise<OrderVariants> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "status", "is_draft_order", "metadata", "items.id", "items.variant_id"]
  const { data } = await query.graph({ entity: "order", fields, filters: { id } })
  const [order]: (Pick<OrderRow, "status" | "is_draft_order"> & {
    metadata: Record<string, unknown> | null
    items?: Pick<OrderItemRow, "variant_id">[]
  })[] = data
  if (!order) throw notFound("Order", id)
  return {
    is_draft: order.is_draft_order || order.status === "draft",
    variant_ids: [...new Set((order.items ?? []).flatMap(({ variant_id }) => variant_id ?? []))],
    sale: saleMarkOf(order.metadata),
  }
}
