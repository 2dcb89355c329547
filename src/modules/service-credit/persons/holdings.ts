import type { Sql } from "../ledger/sql"
import { DECLARED } from "./declaration"
import { SCOPE, valuesOf, type Scope } from "./scope"

/** How much is kept of a customer. */
export type Holdings = {
  packages: number
  /** Sessions that she could still use. */
  sessions_left: number
  visits: number
  notes: number
  payments: number
  messages: number
}

const count = (name: string) =>
  `(select count(*)::int from service_package_${name} t where ${DECLARED[name]?.hers ?? "false"})`

/** Counts what is kept of a customer. */
export const readHoldings = async (sql: Sql, scope: Scope): Promise<Holdings> => {
  const [found] = await sql<Holdings>(
    `select ${count("client_package")} as packages,
       (select coalesce(sum(t.available + t.held), 0)::int from service_package_credit t
        where t.customer_id = s.customer_id and t.is_open) as sessions_left,
       ${count("redemption")} as visits, ${count("note")} as notes, ${count("payment")} as payments,
       ${count("message")} as messages
     from ${SCOPE}`,
    valuesOf(scope)
  )
  const nothing = { packages: 0, sessions_left: 0, visits: 0, notes: 0, payments: 0, messages: 0 }
  return found ?? nothing
}
