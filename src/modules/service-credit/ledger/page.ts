import type { Sql } from "./sql"

/** Where a page of a list begins and how long it is. */
export type PageRequest = { limit: number; offset: number }

/** How many rows there are; above the cap nobody waits for the exact number. */
export type CappedCount = { count: number; count_is_capped?: true }

/** A list of conditions that all hold, with the values of their placeholders in order. */
export type Conditions = { where: string[]; params: unknown[] }

/** How far anybody counts. */
export const CAP = 10_000

/** How many there are, from a count that went one further than the cap. */
export const toCapped = (count: number): CappedCount =>
  count > CAP ? { count: CAP, count_is_capped: true } : { count }

/** Joins conditions for a WHERE clause. */
export const allOf = ({ where }: Conditions): string =>
  where.length ? where.join(" and ") : "true"

/** Counts exactly up to 10,000 rows and says when there are more. */
export const countUpToCap = async (
  sql: Sql,
  from: string,
  conditions: Conditions
): Promise<CappedCount> => {
  const [row] = await sql<{ count: number | string }>(
    `select count(*) as count from (select 1 from ${from} where ${allOf(conditions)} limit ${CAP + 1}) counted`,
    conditions.params
  )
  return toCapped(Number(row?.count ?? 0))
}

/** The rows whose column is one of these values. */
export const isOneOf = (column: string): string => `${column} = any(?::text[])`
