/** Runs a statement on the suite's database. */
export type RunSql = (statement: string) => Promise<unknown>

/**
 * Sets the only clock the ledger reads, in this database: stopped at a `Date`, running ahead by a
 * PostgreSQL interval ("3 months", "-2 days"), or right again with null. The next test has it right.
 */
export const setClock = async (run: RunSql, clock: Date | string | null): Promise<void> => {
  await run(
    `create or replace function service_package_now() returns timestamptz language sql stable as $$ select ${timeOf(clock)} $$`
  )
}

// A function's body takes no parameters, so nothing but a date or a plain interval may get in.
const timeOf = (clock: Date | string | null) => {
  if (clock === null) return "statement_timestamp()"
  if (clock instanceof Date) return `timestamptz '${clock.toISOString()}'`
  if (!/^[-+ \d]+[a-z]+$/.test(clock)) throw new Error(`"${clock}" is no interval`)
  return `statement_timestamp() + interval '${clock}'`
}
