import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"

/** A package's new end, as both of its tables hold it. */
export type NewEnd = { id: string; expires_on: string | null; expires_at: Date | null }

/** A package's new end with the pause that goes with it; null is no pause. */
export type NewPause = NewEnd & {
  pause: { from: Date; until: Date | null } | null
  /** What it adds to the pauses of the package, and to their days. */
  count: number
  days: number
}

/**
 * Writes the ends of packages and of their credits. Each is a new version of the expiry, so that what
 * was sent about the old one does not keep the new one quiet.
 */
export const writeEnds = async (sql: Sql, ends: readonly NewEnd[]): Promise<void> => {
  const { from, params } = rowsOf(END, "n", ends)
  await sql(
    `update service_package_credit c set expires_at = n.expires_at, updated_at = service_package_now()
     from ${from} where c.client_package_id = n.id`,
    params
  )
  await sql(
    `update service_package_client_package p set expires_on = n.expires_on, expires_at = n.expires_at,
       expiry_version = p.expiry_version + 1, updated_at = service_package_now()
     from ${from} where p.id = n.id`,
    params
  )
}

const END = { id: "text", expires_on: "text", expires_at: "timestamptz" } as const
const PAUSE = {
  ...END,
  since: "timestamptz",
  until: "timestamptz",
  count: "int",
  days: "int",
} as const

/** Pauses packages or lifts their pause, each with the end it comes to. */
export const writePauses = async (sql: Sql, pauses: readonly NewPause[]): Promise<void> => {
  const { from, params } = rowsOf(
    PAUSE,
    "n",
    pauses.map(({ pause, ...end }) => ({
      ...end,
      since: pause?.from ?? null,
      until: pause?.until ?? null,
    }))
  )
  await sql(
    `update service_package_credit c set expires_at = n.expires_at,
       blocked_from = case when n.since > service_package_now() then n.since end,
       blocked_until = case when n.since is not null then coalesce(n.until, 'infinity') end, updated_at = service_package_now()
     from ${from} where c.client_package_id = n.id`,
    params
  )
  await sql(
    `update service_package_client_package p set expires_on = n.expires_on, expires_at = n.expires_at,
       frozen_at = n.since, frozen_until = n.until, freeze_count = greatest(0, p.freeze_count + n.count),
       freeze_days = greatest(0, p.freeze_days + n.days),
       expiry_version = p.expiry_version + (p.expires_on is distinct from n.expires_on)::int, updated_at = service_package_now()
     from ${from} where p.id = n.id`,
    params
  )
}
