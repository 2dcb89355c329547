import type { AdminAuditResponse, AuditDifference } from "../../../types/http/service-packages"
import type { Sql } from "../ledger/sql"
import { AUDIT_CHECKS, type AuditCheck } from "./audit-checks"

/** Which packages to look at: one, or a stretch of all of them behind a package's id. */
export type AuditQuery = { client_package_id?: string; after?: string; limit?: number }

type Found = {
  client_package_id: string
  service_credit_id: string | null
  redemption_id: string | null
}

/**
 * Replays the ledger of a stretch of packages and names every one whose balances, redemptions or
 * counters do not follow from it. Each check is one statement, so commands that run meanwhile are
 * seen whole or not at all.
 */
export const auditPackages = async (sql: Sql, query: AuditQuery): Promise<AdminAuditResponse> => {
  const { client_package_id, after = "", limit = 500 } = query
  const stretch = client_package_id === undefined ? "id > ?" : "id = ?"
  const rows = await sql<{ id: string }>(
    `select id from service_package_client_package where ${stretch} order by id limit ?`,
    [client_package_id ?? after, limit]
  )
  const ids = rows.map(({ id }) => id)
  const differences: AuditDifference[] = []
  for (const check of AUDIT_CHECKS) differences.push(...(await differencesOf(sql, check, ids)))
  const isLast = client_package_id !== undefined || ids.length < limit
  return {
    ok: differences.length === 0,
    checked: ids.length,
    differences,
    next: isLast ? null : (ids.at(-1) ?? null),
  }
}

const differencesOf = async (
  sql: Sql,
  { check, message, statement }: AuditCheck,
  ids: readonly string[]
): Promise<AuditDifference[]> => {
  if (!ids.length) return []
  const found = await sql<Found>(`with scope as (select unnest(?::text[]) as id) ${statement}`, [
    ids,
  ])
  return found.map((row) => ({ ...row, check, message }))
}
