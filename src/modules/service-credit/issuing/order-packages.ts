import { setImmediate } from "node:timers/promises"
import { SYSTEM_ACTOR } from "../../../domain/actor"
import type { IssuedPackage } from "../../../domain/issuance"
import { toMinor } from "../../../domain/money"
import type { PackageSource } from "../../../domain/package-source"
import type { PaymentStatus } from "../../../domain/payment-status"
import type { PricedPackage } from "../../../domain/revaluation"
import type { PackageMoney } from "../../../domain/settlement"
import type { Sql } from "../ledger/sql"

/** A package of an order, with all that planning decides on. */
export type OrderPackage = IssuedPackage &
  PackageMoney &
  PricedPackage & {
    digits: number
    currency_code: string
    /** What of an edited price no unused unit could carry. */
    uncarried: { amount: bigint; net_amount: bigint }
  }

type Row = {
  id: string
  source: PackageSource
  order_line_item_id: string
  unit_index: number
  is_cancelled: boolean
  followed_order: boolean
  used: boolean
  pending: boolean
  digits: number
  currency_code: string
  price: string
  net_price: string
  original_price: string
  uncarried_price: string
  uncarried_net: string
  paid_amount: string
  refunded_amount: string
  paid_here: string
  refunded_here: string
  refunded_outside: string
  is_ending: boolean
  payment_status: PaymentStatus
}

const endedBy = ({ is_cancelled, followed_order }: Row) =>
  is_cancelled && followed_order ? "with_order" : "by_hand"

const toOrderPackage = (row: Row): OrderPackage => {
  const money = (amount: string) => toMinor(amount, row.digits)
  return {
    id: row.id,
    source: row.source,
    order_line_item_id: row.order_line_item_id,
    unit_index: row.unit_index,
    cancelled: row.is_cancelled || row.is_ending ? endedBy(row) : null,
    used: row.used,
    pending: row.pending,
    digits: row.digits,
    currency_code: row.currency_code,
    price: money(row.price),
    net_price: money(row.net_price),
    original_price: money(row.original_price),
    uncarried: { amount: money(row.uncarried_price), net_amount: money(row.uncarried_net) },
    paid_amount: money(row.paid_amount),
    refunded_amount: money(row.refunded_amount),
    paid_here: money(row.paid_here),
    refunded_here: money(row.refunded_here),
    refunded_outside: money(row.refunded_outside),
    refunding: row.is_ending,
    payment_status: row.payment_status,
  }
}

// A void takes a payment back: what is left was paid from the package's page and stayed.
const PAID_HERE = `(select coalesce(sum(case m.kind when 'payment' then m.amount when 'void' then -m.amount else 0 end), 0)
    from service_package_payment m where m.client_package_id = p.id and m.medusa_payment_id is not null)::text`

const refunded = (condition: string) =>
  `(select coalesce(sum(m.amount), 0) from service_package_payment m
    where m.client_package_id = p.id and m.kind = 'refund' and ${condition})::text`

/** Whether a package ended with its order: only the plugin itself, following it, cancels under this key. */
export const FOLLOWED_ORDER = `exists (select 1 from service_package_operation o
  where o.actor_type = ? and o.actor_id = ? and o.key = 'cancel:' || p.id)`

/** The values of the placeholders of `FOLLOWED_ORDER`. */
export const followedBy = [SYSTEM_ACTOR.type, SYSTEM_ACTOR.id] as const

// Turning thousands of rows into packages at once would keep every other request waiting for as long.
const PAGE = 500

/**
 * Reads the packages of an order. One that a person is ending right now, with refunds on their way,
 * counts as ended; after a crash only for a while, then a person has to look.
 */
export const readOrderPackages = async (sql: Sql, orderId: string): Promise<OrderPackage[]> => {
  const packages: OrderPackage[] = []
  for (let page: OrderPackage[] | null = null; page === null || page.length === PAGE;) {
    page = await readPage(sql, orderId, packages.at(-1)?.id ?? "")
    packages.push(...page)
    if (page.length === PAGE) await setImmediate()
  }
  return packages
}

const readPage = async (sql: Sql, orderId: string, after: string): Promise<OrderPackage[]> => {
  const rows = await sql<Row>(
    `select p.id, p.source, p.order_line_item_id, p.unit_index, p.cancelled_at is not null as is_cancelled, p.starts_at is null as pending,
       p.currency_digits as digits, p.currency_code, p.price::text, p.net_price::text, p.original_price::text,
       p.uncarried_price::text, p.uncarried_net::text, p.paid_amount::text, p.refunded_amount::text, p.payment_status,
       ${FOLLOWED_ORDER} as followed_order,
       exists (select 1 from service_package_credit c
         where c.client_package_id = p.id and c.redeemed + c.forfeited + c.held > 0) as used,
       exists (select 1 from service_package_operation o
         where o.client_package_id = p.id and o.kind = 'cancel' and o.state = 'planned'
           and o.created_at > service_package_now() - interval '10 minutes') as is_ending,
       ${PAID_HERE} as paid_here, ${refunded("m.medusa_payment_id is not null")} as refunded_here,
       ${refunded("m.medusa_payment_id is null")} as refunded_outside
     from service_package_client_package p
     where p.order_id = ? and p.order_line_item_id is not null and p.id > ? order by p.id limit ${PAGE}`,
    [...followedBy, orderId, after]
  )
  return rows.map(toOrderPackage)
}
