import { leavingValue } from "../../../domain/money"
import type { Carried } from "../../../domain/ledger"
import { endedIn } from "./carried-value"
import type { LockedCredit } from "./credits"
import type { Sql } from "./sql"

/** What `units` of a locked credit's ended units carry: the first parts of all that ended. */
export const valueOfExpired = async (
  sql: Sql,
  credit: LockedCredit,
  units: number
): Promise<Carried> => {
  const all = (await endedIn(sql, [credit])).get(credit.id)
  return {
    amount: leavingValue(all?.amount ?? 0n, credit.expired, units),
    net_amount: leavingValue(all?.net_amount ?? 0n, credit.expired, units),
  }
}
