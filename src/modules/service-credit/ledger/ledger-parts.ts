import { toDecimalString } from "../../../domain/money"
import type { Posting } from "../../../domain/ledger"
import type { LockedCredit } from "./credits"
import { rowsOf } from "./rows-of"
import type { Sql } from "./sql"
import type { Part } from "./together"

/** A line of the ledger that is about to be written, with its credit as it was then. */
export type Line = Posting & {
  id: string
  credit: LockedCredit
  operation_id: string
  redemption_id: string | null
}

const UNITS = {
  available: "int",
  held: "int",
  redeemed: "int",
  forfeited: "int",
  expired: "int",
  revoked: "int",
  transferred: "int",
  no_shows: "int",
  seq: "int",
} as const
const MONEY = {
  value: "numeric",
  net_value: "numeric",
  recognized_value: "numeric",
  recognized_net: "numeric",
} as const

const SET = [
  ...Object.keys(UNITS).map((column) => `${column} = m.${column}`),
  ...Object.keys(MONEY).map(
    (column) => `${column} = m.${column}, raw_${column} = service_package_raw(m.${column})`
  ),
].join(", ")

/** The balances of credits as the moves have left them. */
export const balancesPart = (credits: readonly LockedCredit[]): Part => {
  const { from, params } = rowsOf(
    { id: "text", ...UNITS, ...MONEY },
    "m",
    credits.map((credit) => {
      const decimal = (amount: bigint) => toDecimalString(amount, credit.package.currency_digits)
      return {
        ...credit,
        value: decimal(credit.value),
        net_value: decimal(credit.net_value),
        recognized_value: decimal(credit.recognized_value),
        recognized_net: decimal(credit.recognized_net),
      }
    })
  )
  return {
    statement: `update service_package_credit c set ${SET}, updated_at = service_package_now() from ${from} where c.id = m.id`,
    params,
  }
}

const ENTRY = {
  id: "text",
  operation_id: "text",
  service_credit_id: "text",
  redemption_id: "text",
  seq: "int",
  kind: "text",
  from_bucket: "text",
  to_bucket: "text",
  units: "int",
  amount: "numeric",
  net_amount: "numeric",
  available_after: "int",
  held_after: "int",
} as const

/** The entries of moves; their effective time is their operation's. */
export const entriesPart = (lines: readonly Line[]): Part => {
  const { from, params } = rowsOf(
    ENTRY,
    "e",
    lines.map(({ credit, from: from_bucket, to: to_bucket, amount, net_amount, ...line }) => ({
      ...line,
      ...{ from_bucket, to_bucket, service_credit_id: credit.id },
      amount: toDecimalString(amount, credit.package.currency_digits),
      net_amount: toDecimalString(net_amount, credit.package.currency_digits),
    }))
  )
  return {
    statement: `insert into service_package_entry (id, operation_id, service_credit_id, redemption_id, seq, kind, from_bucket, to_bucket, units,
         amount, raw_amount, net_amount, raw_net_amount, available_after, held_after, effective_at, created_at, updated_at)
       select e.id, e.operation_id, e.service_credit_id, e.redemption_id, e.seq, e.kind, e.from_bucket, e.to_bucket, e.units,
         e.amount, service_package_raw(e.amount), e.net_amount, service_package_raw(e.net_amount), e.available_after, e.held_after,
         o.effective_at, service_package_now(), service_package_now()
       from ${from} join service_package_operation o on o.id = e.operation_id`,
    params,
  }
}

/** The name by which the counted packages are read in the statement that counts them. */
export const COUNTED = "counted"

/** By how much the counters of a package change. */
export type Delta = { id: string; open: number; lost: number }

/** Deltas, not counts: a count would be taken from a snapshot older than a concurrent command's commit. */
export const countersPart = (deltas: readonly Delta[]): Part => {
  const { from, params } = rowsOf({ id: "text", open: "int", lost: "int" }, "d", deltas)
  return {
    statement: `update service_package_client_package p
       set open_credits = p.open_credits + d.open, lost_units = p.lost_units + d.lost, updated_at = service_package_now()
       from ${from} where p.id = d.id returning p.id, p.state`,
    params,
    name: COUNTED,
  }
}

/** Locks packages one after the other by their ids, before several of them are written. */
export const lockInOrder = async (sql: Sql, deltas: readonly Delta[]): Promise<void> => {
  await sql(
    `select 1 from service_package_client_package where id = any(?::text[]) order by id for no key update`,
    [deltas.map(({ id }) => id)]
  )
}
