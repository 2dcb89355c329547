import type { Carried } from "../../../domain/ledger"
import { toMinor } from "../../../domain/money"
import type { LockedCredit } from "./credits"
import type { Sql } from "./sql"

type Row = { id: string; units: number; amount: string; net_amount: string }

/** Units in a bucket of a credit, with the value they took there. */
export type ValuedUnits = Carried & { units: number }

const valueIn = async (
  sql: Sql,
  bucket: "expired" | "redeemed",
  credits: readonly LockedCredit[],
  condition: string
): Promise<Map<string, ValuedUnits>> => {
  const rows = await sql<Row>(
    `select e.service_credit_id as id, sum(e.sign * e.units)::int as units, sum(e.sign * e.amount)::text as amount,
       sum(e.sign * e.net_amount)::text as net_amount
     from (select service_credit_id, units, amount, net_amount, (to_bucket = ?)::int - (from_bucket = ?)::int as sign
       from service_package_entry
       where service_credit_id = any(?::text[]) and ${condition}) e
     group by e.service_credit_id`,
    [bucket, bucket, credits.map(({ id }) => id)]
  )
  const digits = new Map(credits.map(({ id, package: sold }) => [id, sold.currency_digits]))
  return new Map(
    rows.map(({ id, units, amount, net_amount }) => {
      const of = digits.get(id) ?? 0
      return [id, { units, amount: toMinor(amount, of), net_amount: toMinor(net_amount, of) }]
    })
  )
}

/** What time has ended of locked credits, with the value it took. */
export const endedIn = async (
  sql: Sql,
  credits: readonly LockedCredit[]
): Promise<Map<string, ValuedUnits>> => await valueIn(sql, "expired", credits, "true")

/** The used units of locked credits that no booking stands for: corrections marked them as used. */
export const markedUsedIn = async (
  sql: Sql,
  credits: readonly LockedCredit[]
): Promise<Map<string, ValuedUnits>> =>
  await valueIn(sql, "redeemed", credits, "redemption_id is null")
