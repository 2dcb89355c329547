import type { Actor } from "../../../domain/actor"
import { toDecimalString } from "../../../domain/money"
import { searchText } from "../../../domain/search-text"
import { newId } from "../ledger/new-id"
import type { PackageRow } from "./new-package"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"

const MONEY = ["price", "net_price", "original_price", "standard_price", "paid_amount"] as const

const toPackageRow = (row: PackageRow, actor: Actor) => ({
  ...Object.fromEntries(
    MONEY.map((column) => [column, toDecimalString(row[column] ?? 0n, row.currency_digits)])
  ),
  id: row.id,
  customer_id: row.customer_id,
  customer_email: row.customer_email,
  customer_name: row.customer_name,
  customer_phone: row.customer_phone,
  search_text: searchText(row),
  template_id: row.template_id,
  template_version: row.template_version,
  title: row.title,
  terms: row.terms,
  source: row.source,
  order_id: row.order_id,
  order_display_id: row.order_display_id,
  order_line_item_id: row.order_line_item_id,
  unit_index: row.unit_index,
  batch_id: row.batch_id,
  currency_code: row.currency_code,
  currency_digits: row.currency_digits,
  payment_status: row.payment_status,
  time_zone: row.time_zone,
  purchased_at: row.purchased_at,
  starts_on: row.period?.starts_on,
  starts_at: row.period?.starts_at,
  expires_on: row.period?.expires_on,
  expires_at: row.period?.expires_at,
  is_pending: row.period === null,
  open_credits: row.credits.length,
  issued_by_type: actor.type,
  issued_by_id: actor.id,
  issued_by_name: actor.name,
})

/**
 * Writes packages and answers, for each id, the package that stands there now: itself, or the one
 * that already had its place in the order or in the batch.
 */
export const insertPackages = async (
  sql: Sql,
  actor: Actor,
  rows: readonly PackageRow[]
): Promise<Map<string, string>> => {
  if (!rows.length) return new Map()
  const inserted = await sql<{ id: string }>(
    `insert into service_package_client_package (id, customer_id, customer_email, customer_name, customer_phone, search_text, template_id,
       template_version, title, terms, source, order_id, order_display_id, order_line_item_id, unit_index, batch_id, currency_code, currency_digits,
       ${MONEY.map((column) => `${column}, raw_${column}`).join(", ")}, payment_status, time_zone, purchased_at,
       starts_on, starts_at, activated_at, expires_on, expires_at, open_credits, issued_by_type, issued_by_id, issued_by_name,
       created_at, updated_at)
     select id, customer_id, customer_email, customer_name, customer_phone, search_text, template_id, template_version, title, terms, source,
       order_id, order_display_id, order_line_item_id, unit_index, batch_id, currency_code, currency_digits,
       ${MONEY.map((column) => `${column}, service_package_raw(${column})`).join(", ")}, payment_status, time_zone, purchased_at,
       starts_on, starts_at, case when is_pending or terms ->> 'starts' = 'first_use' then null else service_package_now() end, expires_on, expires_at, open_credits,
       issued_by_type, issued_by_id, issued_by_name, service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as p(id text, customer_id text, customer_email text, customer_name text, customer_phone text, search_text text,
       template_id text, template_version int, title text, terms jsonb, source text, order_id text, order_display_id int, order_line_item_id text,
       unit_index int, batch_id text, currency_code text, currency_digits int, ${MONEY.map((column) => `${column} numeric`).join(", ")},
       payment_status text, time_zone text, purchased_at timestamptz, starts_on text, starts_at timestamptz, expires_on text,
       expires_at timestamptz, is_pending boolean, open_credits int, issued_by_type text, issued_by_id text, issued_by_name text)
     on conflict do nothing returning id`,
    [JSON.stringify(rows.map((row) => toPackageRow(row, actor)))]
  )
  const there = new Map(inserted.map(({ id }) => [id, id]))
  for (const { asked, id } of await packagesInPlaceOf(
    sql,
    rows.filter((row) => !there.has(row.id))
  )) {
    there.set(asked, id)
  }
  return there
}

const packagesInPlaceOf = async (sql: Sql, rows: readonly PackageRow[]) => {
  if (!rows.length) return []
  const places = rows.map(({ id, order_line_item_id, unit_index, batch_id, customer_id }) => ({
    asked: id,
    order_line_item_id,
    unit_index,
    batch_id,
    customer_id,
  }))
  return await sql<{ asked: string; id: string }>(
    `select w.asked, p.id from jsonb_to_recordset(?::jsonb)
       as w(asked text, order_line_item_id text, unit_index int, batch_id text, customer_id text)
     join service_package_client_package p
       on (p.order_line_item_id = w.order_line_item_id and p.unit_index = w.unit_index)
       or (p.batch_id = w.batch_id and p.customer_id = w.customer_id)`,
    [JSON.stringify(places)]
  )
}

type CreditRow = {
  id: string
  entry_id: string
  operation_id: string
  units: number
  value: string
  net_value: string
}

const toCreditRows = (row: PackageRow) =>
  row.credits.map((credit) => ({
    id: newId("svcr"),
    entry_id: newId("cren"),
    operation_id: row.operation_id,
    client_package_id: row.id,
    customer_id: row.customer_id,
    template_item_id: credit.template_item_id,
    position: credit.position,
    title: credit.title,
    unit_label: credit.unit_label,
    coverage: credit.coverage,
    units: credit.units,
    value: toDecimalString(credit.value, row.currency_digits),
    net_value: toDecimalString(credit.net_value, row.currency_digits),
    starts_at: row.period?.starts_at,
    expires_at: row.period?.expires_at,
    is_pending: row.period === null,
  }))

/** Writes the credits of new packages, full; their entries must follow in the same transaction. */
export const insertCredits = async (
  sql: Sql,
  packages: readonly PackageRow[]
): Promise<CreditRow[]> => {
  const rows = packages.flatMap(toCreditRows)
  if (!rows.length) return []
  await sql(
    `insert into service_package_credit (id, client_package_id, customer_id, template_item_id, position, title, unit_label, coverage,
       granted, available, seq, value, raw_value, net_value, raw_net_value, starts_at, expires_at, blocked_until, created_at, updated_at)
     select id, client_package_id, customer_id, template_item_id, position, title, unit_label, coverage, units, units, 1,
       value, service_package_raw(value), net_value, service_package_raw(net_value), starts_at, expires_at,
       case when is_pending then 'infinity'::timestamptz end, service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as c(id text, client_package_id text, customer_id text, template_item_id text, position int,
       title text, unit_label text, coverage jsonb, units int, value numeric, net_value numeric, starts_at timestamptz,
       expires_at timestamptz, is_pending boolean)`,
    [JSON.stringify(rows)]
  )
  return rows
}

/** Writes the first ledger line of each new credit: its units come with all the value they carry. */
export const insertEntries = async (sql: Sql, credits: readonly CreditRow[]): Promise<void> => {
  if (!credits.length) return
  const { from, params } = rowsOf(FIRST, "e", credits)
  await sql(
    `insert into service_package_entry (id, operation_id, service_credit_id, seq, kind, from_bucket, to_bucket, units, amount,
       raw_amount, net_amount, raw_net_amount, available_after, held_after, effective_at, created_at, updated_at)
     select e.entry_id, e.operation_id, e.id, 1, 'issue', 'issued', 'available', e.units, e.value, service_package_raw(e.value),
       e.net_value, service_package_raw(e.net_value), e.units, 0, o.effective_at, service_package_now(), service_package_now()
     from ${from} join service_package_operation o on o.id = e.operation_id`,
    params
  )
}

const FIRST = {
  id: "text",
  entry_id: "text",
  operation_id: "text",
  units: "int",
  value: "numeric",
  net_value: "numeric",
} as const
