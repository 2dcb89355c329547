import { packagePeriod } from "../../../domain/period"
import { lockCredits } from "../ledger/credits"
import { beginOperations, finishOperations, type Command } from "../ledger/operation"
import { packageKey } from "../ledger/package-key"
import { lockPackages } from "../ledger/packages"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { tellingIssued } from "./confirming"

/** Asks for waiting packages to begin. */
export type ActivatePackages = Command & { client_package_ids: readonly string[] }

/** The packages that began with this call. */
export type Activated = { activated: string[] }

/** Lets waiting packages begin now, each under its own terms; one that runs or has ended stays as it is. */
export const activatePackages = async (sql: Sql, command: ActivatePackages): Promise<Activated> => {
  const ids = [...new Set(command.client_package_ids)]
  if (!ids.length) return { activated: [] }
  // Credits before packages: the order in which every command locks.
  await lockCredits(sql, { package_ids: ids })
  const waiting = (await lockPackages(sql, ids)).filter((p) => p.is_pending && !p.is_cancelled)
  if (!waiting.length) return { activated: [] }

  const now = await databaseNow(sql)
  const begun = await beginOperations(
    sql,
    waiting.map(({ id }) => ({
      ...command,
      kind: "activate",
      key: packageKey(command, "activate", id, ids.length),
      request: { client_package_id: id },
      client_package_id: id,
    }))
  )
  const periods = waiting.map(({ id, terms, time_zone }) => ({
    id,
    ...packagePeriod({ at: now, zone: time_zone, terms }),
  }))
  await writePeriods(sql, periods)
  const tells = tellingIssued(waiting)
  await finishOperations(
    sql,
    begun.map(({ id }, index) => {
      const told = tells.get(waiting[index]?.id ?? "")
      return { id, result: {}, tells: told ? [told] : [] }
    })
  )
  return { activated: waiting.map(({ id }) => id) }
}

const PERIOD = {
  id: "text",
  starts_on: "text",
  starts_at: "timestamptz",
  expires_on: "text",
  expires_at: "timestamptz",
} as const

const writePeriods = async (sql: Sql, periods: readonly Record<keyof typeof PERIOD, unknown>[]) => {
  const { from, params } = rowsOf(PERIOD, "r", periods)
  await sql(
    `update service_package_credit c set starts_at = r.starts_at, expires_at = r.expires_at, blocked_until = null,
       updated_at = service_package_now()
     from ${from} where c.client_package_id = r.id`,
    params
  )
  await sql(
    `update service_package_client_package p set starts_on = r.starts_on, starts_at = r.starts_at, expires_on = r.expires_on,
       expires_at = r.expires_at, activated_at = case when p.terms ->> 'starts' = 'first_use' then null else service_package_now() end,
       updated_at = service_package_now()
     from ${from} where p.id = r.id`,
    params
  )
}
