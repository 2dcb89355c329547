import type { RightsOverrides } from "../../../domain/rights"
import type { Sql } from "../ledger/sql"

/** What differs from the options and from the default rights. */
export type StoredSettings = { time_zone: string | null; rights: RightsOverrides }

/** Reads the shop's one row of settings; before the first change there is none. */
export const readSettings = async (sql: Sql): Promise<StoredSettings> => {
  const [row] = await sql<{ time_zone: string | null; rights: RightsOverrides | null }>(
    `select time_zone, rights from service_package_setting where id = 'settings' and deleted_at is null`
  )
  return { time_zone: row?.time_zone ?? null, rights: row?.rights ?? {} }
}
