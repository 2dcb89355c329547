import { byWord } from "../../../domain/by-word"
import type { Sql } from "../ledger/sql"

/** Counts the packages there are of each template, ended ones included; one without any is left out. */
export const countSold = async (
  sql: Sql,
  template_ids: readonly string[]
): Promise<Record<string, number>> => {
  const rows = await sql<{ template_id: string; sold: number }>(
    `select template_id, count(*)::int as sold from service_package_client_package
     where template_id = any(?::text[]) group by template_id`,
    [template_ids]
  )
  return byWord(rows.map(({ template_id, sold }) => [template_id, sold] as const))
}
