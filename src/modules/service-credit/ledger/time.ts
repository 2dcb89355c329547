import { unexpected } from "../../../errors/refuse"
import type { Sql } from "./sql"

/** The database's clock: the only one that stored instants are compared with. */
export const databaseNow = async (sql: Sql): Promise<Date> => {
  const told = sql.clock?.()
  if (told) return told
  const [row] = await sql<{ now: Date | string }>("select service_package_now() as now")
  if (!row) throw unexpected("the database did not tell the time")
  return new Date(row.now)
}
