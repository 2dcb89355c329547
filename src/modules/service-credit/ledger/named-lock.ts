import type { Sql } from "./sql"

/** Work that reaches beyond this database, under the name of what it must have for itself. */
export type LockedWork<Output> = { name: string; work: () => Promise<Output> }

/**
 * Lets work run that calls Medusa, one at a time for each name, in every process of the shop. The
 * advisory lock belongs to a transaction of its own that does nothing else: a process that dies lets it
 * go, and what the work itself writes is committed as it goes along.
 */
export const whileLocked = async <Output>(
  sql: Sql,
  { name, work }: LockedWork<Output>
): Promise<Output> => {
  await sql("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`service-packages:${name}`])
  return await work()
}
