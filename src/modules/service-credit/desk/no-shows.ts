import type { Sql } from "../ledger/sql"

/** What an operation about a no-show keeps in its details: how many units it counted and gave back. */
export type NoShowDetails = { counted: number; given_back: number }

/** How many of a redemption's units are lost to a no-show, and how many one gave back. */
export const noShowsOf = async (sql: Sql, redemption_id: string): Promise<NoShowDetails> => {
  const [all] = await sql<NoShowDetails>(
    `select coalesce(sum((details ->> 'counted')::int), 0)::int as counted,
       coalesce(sum((details ->> 'given_back')::int), 0)::int as given_back
     from service_package_operation where id in (
       select operation_id from service_package_entry where redemption_id = ?)`,
    [redemption_id]
  )
  return all ?? { counted: 0, given_back: 0 }
}
