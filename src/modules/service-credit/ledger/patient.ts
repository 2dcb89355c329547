import type { Sql } from "./sql"

/**
 * Statements of a transaction that waits for a stranger's lock only so long. What sets that answers the
 * time, too: a command that begins by asking for it is spared a round trip.
 */
export const patient = async (sql: Sql, patience: string): Promise<Sql> => {
  const [row] = await sql<{ now: Date | string }>(
    "select set_config('lock_timeout', ?, true), service_package_now() as now",
    [patience]
  )
  let clock = row ? new Date(row.now) : null
  const send = async <Row>(statement: string, params?: readonly unknown[]): Promise<Row[]> => {
    clock = null
    return await sql<Row>(statement, params)
  }
  return Object.assign(send, { clock: () => clock })
}
