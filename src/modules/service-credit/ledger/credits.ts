import type { Balance } from "../../../domain/ledger"
import type { Coverage } from "../../../domain/coverage"
import { toMinor } from "../../../domain/money"
import type { PackageTerms } from "../../../domain/terms"
import type { Sql } from "./sql"

/** A credit row that this transaction has locked, with the facts of its package that decisions need. */
export type LockedCredit = Balance & {
  id: string
  client_package_id: string
  customer_id: string
  position: number
  title: string
  unit_label: string
  coverage: Coverage[]
  granted: number
  no_shows: number
  starts_at: Date | null
  expires_at: Date | null
  /** From when on it is blocked; null is already. */
  blocked_from: Date | null
  blocked_until: Date | null
  closed: boolean
  package: PackageFacts
}

/** What a package says about its credits. */
export type PackageFacts = {
  title: string
  source: string
  state: string
  currency_code: string
  currency_digits: number
  price: bigint
  paid_amount: bigint
  refunded_amount: bigint
  terms: PackageTerms
  time_zone: string
  expires_on: string | null
  activated_at: Date | null
  starts_at: Date | null
  expires_at: Date | null
  frozen_at: Date | null
  frozen_until: Date | null
  cancelled_at: Date | null
  open_credits: number
  lost_units: number
}

type Row = Record<string, unknown>

const text = (value: unknown) => String(value)
// A Date written as text would lose its milliseconds.
const instant = (value: unknown) =>
  value === null ? null : value instanceof Date ? value : new Date(text(value))

const toLockedCredit = (row: Row): LockedCredit => {
  const digits = Number(row.currency_digits)
  const units = (name: string) => Number(row[name])
  const money = (name: string) => toMinor(text(row[name]), digits)
  return {
    id: text(row.id),
    client_package_id: text(row.client_package_id),
    customer_id: text(row.customer_id),
    position: units("position"),
    title: text(row.title),
    unit_label: text(row.unit_label),
    coverage: row.coverage as Coverage[],
    granted: units("granted"),
    available: units("available"),
    held: units("held"),
    redeemed: units("redeemed"),
    forfeited: units("forfeited"),
    expired: units("expired"),
    revoked: units("revoked"),
    transferred: units("transferred"),
    no_shows: units("no_shows"),
    seq: units("seq"),
    value: money("value"),
    net_value: money("net_value"),
    recognized_value: money("recognized_value"),
    recognized_net: money("recognized_net"),
    starts_at: instant(row.starts_at),
    expires_at: instant(row.expires_at),
    blocked_from: instant(row.blocked_from),
    blocked_until: instant(row.blocked_until),
    closed: row.closed === true,
    package: {
      title: text(row.package_title),
      source: text(row.source),
      state: text(row.state),
      currency_code: text(row.currency_code),
      currency_digits: digits,
      price: money("price"),
      paid_amount: money("paid_amount"),
      refunded_amount: money("refunded_amount"),
      terms: row.terms as PackageTerms,
      time_zone: text(row.time_zone),
      expires_on: row.expires_on === null ? null : text(row.expires_on),
      activated_at: instant(row.activated_at),
      starts_at: instant(row.package_starts_at),
      expires_at: instant(row.package_expires_at),
      frozen_at: instant(row.frozen_at),
      frozen_until: instant(row.frozen_until),
      cancelled_at: instant(row.cancelled_at),
      open_credits: units("open_credits"),
      lost_units: units("lost_units"),
    },
  }
}

const COLUMNS = `c.id, c.client_package_id, c.customer_id, c.position, c.title, c.unit_label, c.coverage, c.granted,
  c.available, c.held, c.redeemed, c.forfeited, c.expired, c.revoked, c.transferred, c.no_shows, c.seq, c.value::text,
  c.net_value::text, c.recognized_value::text, c.recognized_net::text, c.starts_at, c.expires_at, c.blocked_from, c.blocked_until, c.closed,
  p.title as package_title, p.source, p.state, p.currency_code, p.currency_digits, p.price::text, p.paid_amount::text, p.refunded_amount::text, p.terms,
  p.time_zone, p.expires_on, p.activated_at, p.starts_at as package_starts_at, p.expires_at as package_expires_at,
  p.frozen_at, p.frozen_until, p.cancelled_at, p.open_credits, p.lost_units`

/** Which credits a command may touch. */
export type CreditScope =
  | { credit_ids: readonly string[] }
  | { package_ids: readonly string[] }
  | { spendable_by: string; or_credit_ids?: readonly string[] }

/** A credit a customer may spend now: something is left, it has begun, has not ended and is not paused. */
export const SPENDABLE = `c.is_open and not c.closed and c.starts_at <= service_package_now()
  and (c.expires_at is null or c.expires_at > service_package_now())
  and (c.blocked_until is null or c.blocked_until <= service_package_now() or c.blocked_from > service_package_now())`

const conditionOf = (scope: CreditScope): { where: string; params: unknown[] } => {
  const inIds = (column: string) => `${column} = any(?::text[])`
  if ("credit_ids" in scope) {
    return { where: inIds("c.id"), params: [scope.credit_ids] }
  }
  if ("package_ids" in scope) {
    return { where: inIds("c.client_package_id"), params: [scope.package_ids] }
  }
  const held = scope.or_credit_ids ?? []
  if (!held.length) {
    return { where: `c.customer_id = ? and ${SPENDABLE}`, params: [scope.spendable_by] }
  }
  return {
    where: `(c.customer_id = ? and ${SPENDABLE}) or ${inIds("c.id")}`,
    params: [scope.spendable_by, held],
  }
}

/**
 * Locks credits for the rest of the transaction, in the order of their ids, so that two commands can
 * wait for each other but never in a circle. NO KEY: the foreign-key checks of new entries need not
 * wait.
 */
export const lockCredits = async (sql: Sql, scope: CreditScope): Promise<LockedCredit[]> => {
  const { where, params } = conditionOf(scope)
  const rows = await sql<Row>(
    `select ${COLUMNS} from service_package_credit c
     join service_package_client_package p on p.id = c.client_package_id
     where ${where} order by c.id for no key update of c`,
    params
  )
  return rows.map(toLockedCredit)
}

/** Reads credits without locking them, for quotes and explanations. */
export const readCredits = async (
  sql: Sql,
  where: string,
  params: readonly unknown[]
): Promise<LockedCredit[]> => {
  const rows = await sql<Row>(
    `select ${COLUMNS} from service_package_credit c
     join service_package_client_package p on p.id = c.client_package_id
     where ${where} order by c.id`,
    params
  )
  return rows.map(toLockedCredit)
}
