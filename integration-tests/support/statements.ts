import { eventually } from "./eventually"
import type { Shop } from "./shop"

/** One statement that a command sends: what it does to which table, and the how many-th time. */
export type Statement = { does: string; table: string; nth: number }

const named = ({ does, table, nth }: Statement) => `${does} ${table} (${nth})`

// A full disk, as PostgreSQL says it.
const FULL = `raise exception 'No space left on device' using errcode = '53100'`

/**
 * Watches the statements that write, in the database itself: what a command really sends, whoever sends
 * it, and lets one of them fail once.
 */
export const statementsOf = ({ sql }: Pick<Shop, "sql">) => {
  const onEveryTable = async (does: (table: string) => string) => {
    const tables = await sql<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'sent_statement'`
    )
    await sql(tables.map(({ name }) => does(name)).join(";"))
  }

  /** Every statement that writes while the work runs, in the order in which they were sent. */
  const sentBy = async (work: () => Promise<unknown>): Promise<Statement[]> => {
    await sql("create table sent_statement (id bigserial, does text, table_name text)")
    await sql(`create function note_statement() returns trigger language plpgsql as $$ begin
      insert into public.sent_statement (does, table_name) values (lower(tg_op), tg_table_name);
      return null; end $$`)
    await onEveryTable(
      (table) => `create trigger note_statement before insert or update or delete on ${table}
        for each statement execute function note_statement()`
    )
    try {
      await work()
      const sent = await sql<{ does: string; table: string; nth: number }>(
        `select does, table_name as table, row_number() over (partition by does, table_name order by id)::int as nth
         from sent_statement order by id`
      )
      return sent
    } finally {
      // An event may still be at work on the tables that it watches.
      await eventually(
        async () => await sql("drop function note_statement() cascade; drop table sent_statement")
      )
    }
  }

  /** Lets this statement fail once while the work runs, or from then on for as long as the work runs. */
  const failing = async (
    { does, table, nth }: Statement,
    lasts: "once" | "throughout",
    work: () => Promise<unknown>
  ): Promise<void> => {
    await sql("create sequence failing_statement")
    await sql(`create function fail_statement() returns trigger language plpgsql as $$ begin
      if nextval('public.failing_statement') ${lasts === "once" ? "=" : ">="} tg_argv[0]::bigint then ${FULL}; end if;
      return null; end $$`)
    await sql(`create trigger fail_statement before ${does} on "${table}"
      for each statement execute function fail_statement(${nth})`)
    try {
      await work()
    } finally {
      await eventually(
        async () =>
          await sql("drop function fail_statement() cascade; drop sequence failing_statement")
      )
    }
  }

  /** Of what is done to a table several times, the first and the last time. */
  const ends = (sent: readonly Statement[]): Statement[] =>
    sent.filter(({ does, table, nth }) => {
      const last = sent.findLast((one) => one.does === does && one.table === table)
      return nth === 1 || nth === last?.nth
    })

  return { sentBy, failing, named, ends }
}
