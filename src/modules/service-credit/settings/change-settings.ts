import { invalid } from "../../../errors/refuse"
import { ROLES, type RightsOverrides } from "../../../domain/rights"
import { isTimeZone } from "../../../domain/validity"
import type { Sql } from "../ledger/sql"
import { readSettings, type StoredSettings } from "./settings"

/** What differs from the options and the default rights; a missing field keeps its value. */
export type ChangeSettings = { time_zone?: string | null; rights?: RightsOverrides }

/** Writes settings; a zone must have a name and a history. Rights are merged box by box, so that two owners can tick different ones. */
export const changeSettings = async (sql: Sql, change: ChangeSettings): Promise<StoredSettings> => {
  if (typeof change.time_zone === "string" && !isTimeZone(change.time_zone)) {
    throw invalid(
      `time_zone: "${change.time_zone}" is not a time zone; write it like Europe/Berlin.`
    )
  }
  await sql(
    `insert into service_package_setting (id, created_at, updated_at)
     values ('settings', service_package_now(), service_package_now()) on conflict (id) do nothing`
  )
  await sql("select 1 from service_package_setting where id = 'settings' for update")
  const before = await readSettings(sql)
  const rights: RightsOverrides = {}
  for (const role of ROLES) rights[role] = { ...before.rights[role], ...change.rights?.[role] }
  const time_zone = change.time_zone === undefined ? before.time_zone : change.time_zone
  await sql(
    `update service_package_setting set time_zone = ?, rights = ?::jsonb, deleted_at = null,
       updated_at = service_package_now() where id = 'settings'`,
    [time_zone, JSON.stringify(rights)]
  )
  return { time_zone, rights }
}
