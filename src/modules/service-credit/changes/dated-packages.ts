import type { PausablePackage } from "../../../domain/freeze"
import type { Sql } from "../ledger/sql"

/** A package with its dates, as a rule of the domain judges them, and whether it rests without its customer. */
export type DatedPackageRow = PausablePackage & { id: string; customer_id: string; rests: boolean }

/** Why the history says that a package was laid to rest. */
export const BECAUSE = "customer_deleted"

/** In SQL, the operation that paused a package `p` or lifted its pause last, and why it says it did. */
export const LAST_PAUSE = `select o.id, o.details ->> 'because' as because from service_package_operation o
  where o.client_package_id = p.id and o.kind in ('freeze', 'unfreeze') order by o.created_at desc, o.id desc limit 1`

/** True, in SQL, of a package `p` that rests because its customer was deleted; one paused otherwise since does not. */
export const RESTS = `case when p.frozen_at is not null and p.frozen_until is null
  then coalesce((select last.because = '${BECAUSE}' from (${LAST_PAUSE}) last), false) else false end`

const select = async (sql: Sql, ids: readonly string[], lock: string) => {
  const rows = await sql<DatedPackageRow>(
    `select id, customer_id, time_zone, starts_on, starts_at, expires_on, expires_at, frozen_at, frozen_until, cancelled_at,
       open_credits, lost_units, freeze_count, freeze_days, terms -> 'freeze_limit' as freeze_limit,
       ${RESTS} as rests
     from service_package_client_package p
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
