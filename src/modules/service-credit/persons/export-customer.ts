import { withoutOthers } from "../../../domain/person"
import type { Sql } from "../ledger/sql"
import { DECLARED } from "./declaration"
import { knownOf, type PersonToErase } from "./known-person"
import { readHoldings, type Holdings } from "./holdings"
import { SCOPE, scopeOf, valuesOf } from "./scope"

/** Rows of a table as they are stored. */
export type ExportedRow = Record<string, unknown>

/** Everything that is known of a customer, by table. */
export type ExportedCustomer = { holdings: Holdings; tables: Record<string, ExportedRow[]> }

// Whom a package came from or went to is another person.
const hersAlone = (row: ExportedRow, customer_id: string): ExportedRow =>
  "details" in row ? { ...row, details: withoutOthers(row.details, customer_id) } : row

/** Reads everything that is known of a customer: her rows of every table, but for second copies and keys. */
export const exportCustomer = async (
  sql: Sql,
  { person }: { person: PersonToErase }
): Promise<ExportedCustomer> => {
  const { emails } = await knownOf(sql, person)
  const scope = await scopeOf(sql, person.id, emails)
  const tables: Record<string, ExportedRow[]> = {}
  for (const [name, { hers, technical = [] }] of Object.entries(DECLARED)) {
    if (hers === null) continue
    const rows = await sql<{ row: ExportedRow }>(
      `select to_jsonb(t) - ?::text[] as row from service_package_${name} t, ${SCOPE} where ${hers} order by t.created_at`,
      [[...technical, "deleted_at"], ...valuesOf(scope)]
    )
    tables[name] = rows.map(({ row }) => hersAlone(row, person.id))
  }
  return { holdings: await readHoldings(sql, scope), tables }
}

/** How much is kept of a customer, before anything is done about it. */
export const countHoldings = async (
  sql: Sql,
  { person }: { person: PersonToErase }
): Promise<Holdings> => {
  const { emails } = await knownOf(sql, person)
  return await readHoldings(sql, await scopeOf(sql, person.id, emails))
}

/** What was told of a customer, or to her: the messages that may have left something in Medusa. */
export const listMessagesOf = async (
  sql: Sql,
  { person }: { person: PersonToErase }
): Promise<string[]> => {
  const { emails } = await knownOf(sql, person)
  const rows = await sql<{ id: string }>(
    `select t.id from service_package_message t, ${SCOPE} where ${DECLARED.message?.hers ?? "false"} order by t.id`,
    valuesOf(await scopeOf(sql, person.id, emails))
  )
  return rows.map(({ id }) => id)
}
