import type { Sql } from "../ledger/sql"

/** A package's new end, as both of its tables hold it. */
export type NewEnd = { id: string; expires_on: string | null; expires_at: Date | null }

/** A package's new end with the pause that goes with it; null is no pause. */
export type NewPause = NewEnd & { pause: { until: Date | null } | null }

/**
 * Writes the ends of packages and of their credits. Each is a new version of the expiry, so that what
 * was sent about the old one does not keep the new one quiet.
 */
export const writeEnds = async (sql: Sql, ends: readonly NewEnd[]): Promise<void> => {
  const rows = JSON.stringify(
    ends.map(({ id, expires_on, expires_at }) => ({ id, expires_on, expires_at }))
  )
  await sql(
    `update service_package_credit c set expires_at = n.expires_at, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as n(id text, expires_at timestamptz) where c.client_package_id = n.id`,
    [rows]
  )
  await sql(
    `update service_package_client_package p set expires_on = n.expires_on, expires_at = n.expires_at,
       expiry_version = p.expiry_version + 1, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as n(id text, expires_on text, expires_at timestamptz) where p.id = n.id`,
    [rows]
  )
}

/** Pauses packages or lifts their pause, each with the end it comes to. */
export const writePauses = async (sql: Sql, pauses: readonly NewPause[]): Promise<void> => {
  const rows = JSON.stringify(
    pauses.map(({ id, expires_on, expires_at, pause }) => ({
      id,
      expires_on,
      expires_at,
      is_paused: pause !== null,
      until: pause?.until ?? null,
    }))
  )
  await sql(
    `update service_package_credit c set expires_at = n.expires_at,
       blocked_until = case when n.is_paused then coalesce(n.until, 'infinity') end, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as n(id text, expires_at timestamptz, is_paused boolean, until timestamptz)
     where c.client_package_id = n.id`,
    [rows]
  )
  await sql(
    `update service_package_client_package p set expires_on = n.expires_on, expires_at = n.expires_at,
       frozen_at = case when n.is_paused then service_package_now() end, frozen_until = n.until,
       expiry_version = p.expiry_version + (p.expires_on is distinct from n.expires_on)::int, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as n(id text, expires_on text, expires_at timestamptz, is_paused boolean, until timestamptz)
     where p.id = n.id`,
    [rows]
  )
}
