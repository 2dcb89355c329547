import { toDecimalString } from "../../../domain/money"
import type { PackageBalanceUpdate } from "../../../domain/settlement"
import { lockPackages } from "../ledger/packages"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"

/** The money of packages as their order has it now, in minor units. */
export type RecordSettlement = { balances: readonly PackageBalanceUpdate[] }

const BALANCE = {
  id: "text",
  payment_status: "text",
  paid_amount: "numeric",
  refunded_amount: "numeric",
} as const

/** Writes what was paid and given back for packages of an order; no unit moves. */
export const recordSettlement = async (
  sql: Sql,
  { balances }: RecordSettlement
): Promise<{ updated: string[] }> => {
  if (!balances.length) return { updated: [] }
  const packages = await lockPackages(
    sql,
    balances.map(({ id }) => id)
  )
  const digits = new Map(packages.map((held) => [held.id, held.currency_digits]))
  const rows = balances.map(({ id, paid_amount, refunded_amount, payment_status }) => ({
    id,
    payment_status,
    paid_amount: toDecimalString(paid_amount, digits.get(id) ?? 0),
    refunded_amount: toDecimalString(refunded_amount, digits.get(id) ?? 0),
  }))
  const { from, params } = rowsOf(BALANCE, "b", rows)
  await sql(
    `update service_package_client_package p set payment_status = b.payment_status,
       paid_amount = b.paid_amount, raw_paid_amount = service_package_raw(b.paid_amount),
       refunded_amount = b.refunded_amount, raw_refunded_amount = service_package_raw(b.refunded_amount),
       updated_at = service_package_now()
     from ${from} where p.id = b.id`,
    params
  )
  return { updated: rows.map(({ id }) => id) }
}
