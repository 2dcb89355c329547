import type { Sql } from "./sql"

/** Work that reaches beyond this database, under the name of what it must have for itself. */
export type Turn<Output> = { name: string; work: () => Promise<Output> }

/**
 * Lets work run that calls Medusa, one at a time for each name, in every process of the shop. The lock
 * belongs to a transaction of its own that does nothing else: a process that dies lets it go, and
 * what the work itself writes is committed as it goes along.
 */
export const takeTurn = async <Output>(sql: Sql, { name, work }: Turn<Output>): Promise<Output> => {
  await sql("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`service-packages:${name}`])
  return await work()
}
