import type { PausablePackage } from "../../../domain/freeze"
import type { Sql } from "../ledger/sql"

/** A package with its dates, as a rule of the domain judges them. */
export type DatedPackageRow = PausablePackage & { id: string; customer_id: string }

const select = async (sql: Sql, ids: readonly string[], lock: string) => {
  const rows = await sql<DatedPackageRow>(
    `select id, customer_id, time_zone, starts_on, starts_at, expires_on, expires_at, frozen_at, frozen_until, cancelled_at,
       open_credits, lost_units, freeze_count, freeze_days, terms -> 'freeze_limit' as freeze_limit
     from service_package_client_package
     where id = any(?::text[]) order by id ${lock}`,
    [ids]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Locks packages in the order of their ids, after their credits; an unknown id is missing in the answer. */
export const lockDatedPackages = async (sql: Sql, ids: readonly string[]) =>
  await select(sql, ids, "for no key update")

/** Reads packages without locking them, for a first look. */
export const readDatedPackages = async (sql: Sql, ids: readonly string[]) =>
  await select(sql, ids, "")
