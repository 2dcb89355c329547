import { toDecimalString, toMinor } from "../../../domain/money"
import { openAmount, type PaymentStatus } from "../../../domain/payment-status"
import type { PackageStatus } from "../../../domain/status"
import type { PackageSource } from "../../../domain/package-source"
import type { Sql } from "../ledger/sql"
import { pageOfPackages, type PackageListQuery } from "./package-pages"
import { STATUS } from "./status"

type Facts = {
  id: string
  customer_name: string | null
  customer_email: string | null
  title: string
  status: PackageStatus
  payment_status: PaymentStatus
  currency_code: string
  granted: number
  used: number
  available: number
  /** The day of the sale where it was sold. */
  bought_on: string
  expires_on: string | null
  source: PackageSource
  order_id: string | null
}
type Row = Facts & {
  currency_digits: number
  price: string
  paid_amount: string
  refunded_amount: string
}

/** A package as a line of a table; amounts are decimals with the digits of their currency. */
export type ExportedPackage = Facts & { price: string; paid: string; open: string }

const toExported = ({ currency_digits: digits, ...row }: Row): ExportedPackage => {
  const { paid_amount, refunded_amount, ...facts } = row
  const price = toMinor(row.price, digits)
  const paid = toMinor(paid_amount, digits)
  const refunded = toMinor(refunded_amount, digits)
  const open = openAmount({ price, paid, refunded }, row.status === "cancelled")
  return {
    ...facts,
    price: toDecimalString(price, digits),
    paid: toDecimalString(paid, digits),
    open: toDecimalString(open, digits),
  }
}

/** Reads a page of packages as lines of a table; the last one's id leads to the next page. */
export const exportPackages = async (
  sql: Sql,
  query: PackageListQuery
): Promise<ExportedPackage[]> => {
  const { from, order, params } = await pageOfPackages(sql, query)
  const rows = await sql<Row>(
    `select p.id, coalesce(p.customer_name, case when p.customer_erased_at is not null then 'Erased customer' end) as customer_name,
       p.customer_email, p.title, ${STATUS} as status, p.payment_status, p.currency_code,
       p.currency_digits, p.price::text, p.paid_amount::text, p.refunded_amount::text,
       to_char(p.purchased_at at time zone p.time_zone, 'YYYY-MM-DD') as bought_on, p.expires_on, p.source, p.order_id,
       c.granted, c.used, c.available
     from ${from}
     cross join lateral (
       select coalesce(sum(granted), 0)::int as granted, coalesce(sum(redeemed + forfeited), 0)::int as used,
         coalesce(sum(available), 0)::int as available
       from service_package_credit where client_package_id = p.id) c
     ${order}`,
    params
  )
  return rows.map(toExported)
}
