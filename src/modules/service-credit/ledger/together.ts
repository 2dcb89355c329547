import type { Sql } from "./sql"

/** A writing statement that may be sent together with others. */
export type Part = {
  statement: string
  params: readonly unknown[]
  /** By what others of the same statement read what it returns. */
  name?: string
  /** What is written with it. */
  beside?: readonly Part[]
}

/**
 * Sends writing statements as one, in one round trip. None of them sees what the others write, no row is
 * written by two, and constraints are looked at when all are done.
 */
export const writeTogether = async (sql: Sql, parts: readonly Part[]): Promise<void> => {
  const all = parts.flatMap((part) => [...(part.beside ?? []), part])
  const last = all.at(-1)
  if (!last) return
  const before = all
    .slice(0, -1)
    .map(({ statement, name }, at) => `${name ?? `part_${at}`} as (${statement})`)
  const start = before.length ? `with ${before.join(",\n")}\n` : ""
  await sql(
    `${start}${last.statement}`,
    all.flatMap(({ params }) => params)
  )
}
