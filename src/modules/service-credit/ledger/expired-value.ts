import { leavingValue, toMinor } from "../../../domain/money"
import type { Carried } from "../../../domain/ledger"
import type { LockedCredit } from "./credits"
import type { Sql } from "./sql"

/** What `units` of a locked credit's ended units carry: the first parts of all that ended. */
export const valueOfExpired = async (
  sql: Sql,
  { id, expired, package: { currency_digits: digits } }: LockedCredit,
  units: number
): Promise<Carried> => {
  const [all] = await sql<{ amount: string; net_amount: string }>(
    `select coalesce(sum(e.sign * e.amount), 0)::text as amount, coalesce(sum(e.sign * e.net_amount), 0)::text as net_amount
     from (select (to_bucket = 'expired')::int - (from_bucket = 'expired')::int as sign, amount, net_amount
       from service_package_entry where service_credit_id = ?) e`,
    [id]
  )
  return {
    amount: leavingValue(toMinor(all?.amount ?? 0, digits), expired, units),
    net_amount: leavingValue(toMinor(all?.net_amount ?? 0, digits), expired, units),
  }
}
