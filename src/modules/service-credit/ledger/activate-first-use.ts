import { packagePeriod } from "../../../domain/period"
import type { PackageTerms } from "../../../domain/terms"
import type { Sql } from "./sql"
import { databaseNow } from "./time"

type Waiting = {
  id: string
  terms: PackageTerms
  time_zone: string
  /** A last day that somebody has chosen before the first use. */
  expires_on: string | null
}

/**
 * Starts the validity of packages that begin with their first use, at the moment it counts from; all
 * their credits are locked by the command that used them. A package whose validity runs already is
 * left alone, and a last day that somebody has chosen stays.
 */
export const activateFirstUse = async (
  sql: Sql,
  package_ids: readonly string[],
  used_at?: Date
): Promise<void> => {
  if (!package_ids.length) return
  const waiting = await sql<Waiting>(
    `select id, terms, time_zone, expires_on from service_package_client_package
     where id in (select jsonb_array_elements_text(?::jsonb)) and terms ->> 'starts' = 'first_use' and activated_at is null
     order by id for no key update`,
    [JSON.stringify([...new Set(package_ids)])]
  )
  if (!waiting.length) return
  const at = used_at ?? (await databaseNow(sql))
  const rows = waiting.map(({ id, terms, time_zone, expires_on: chosen }) => {
    const running = { ...terms, starts: "purchase" as const }
    return {
      id,
      ...packagePeriod({ at, zone: time_zone, terms: running, expires_on: chosen ?? undefined }),
    }
  })
  const periods = JSON.stringify(rows)
  await sql(
    `update service_package_client_package p set activated_at = ?, expires_on = r.expires_on,
       expires_at = r.expires_at, expiry_version = p.expiry_version + 1, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as r(id text, expires_on text, expires_at timestamptz) where p.id = r.id`,
    [at.toISOString(), periods]
  )
  await sql(
    `update service_package_credit c set expires_at = r.expires_at, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as r(id text, expires_at timestamptz) where c.client_package_id = r.id`,
    [periods]
  )
}
