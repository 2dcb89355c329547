import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { eventually } from "../../support/eventually"

/** A statement that a process is to come to a halt at. */
export type Place = {
  table: string
  on: "insert" | "update"
  /** What the statement says, as a LIKE pattern. */
  saying?: string
}

const KEY = 42
const PATIENCE = 60_000

/** Stops processes in the middle of their work, at a statement, without a word of their code changed. */
export const stopSignsIn = (connection: Knex) => {
  const tables = new Set<string>()
  const put = async ({ table, on, saying = "%" }: Place) => {
    await connection.raw(
      // Whoever waits here waits as long as the sign stands, however little patience his lock has.
      `create or replace function stop_here() returns trigger language plpgsql set lock_timeout = 0 as $$
       begin
         if current_query() ilike tg_argv[0] then
           perform pg_advisory_lock_shared(${KEY});
           perform pg_advisory_unlock_shared(${KEY});
         end if;
         return null;
       end $$`
    )
    await connection.raw(
      `create trigger stop_here before ${on} on "${table}" for each statement execute function stop_here('${saying}')`
    )
    tables.add(table)
  }

  /** Puts up a sign at a statement; the next process that comes to it waits there before it has any effect. */
  const stopAt = async (place: Place) => {
    await put(place)
    const guard = await connection.transaction()
    await guard.raw(`select pg_advisory_xact_lock(${KEY})`)

    /** Waits until somebody stands at the sign; answers which connections those are. */
    const arrived = async () =>
      await eventually(async () => {
        const { rows } = await guard.raw<{ rows: { pid: number }[] }>(
          `select pid from pg_locks where locktype = 'advisory' and objid = ${KEY} and not granted
           and database = (select oid from pg_database where datname = current_database())`
        )
        expect(rows.length).toBeGreaterThan(0)
        return rows.map(({ pid }) => pid)
      }, PATIENCE)

    /** Waves whoever waits through, and everybody after them. */
    const goOn = async () => {
      await guard.rollback()
    }

    /** Waves everybody through but those who wait and are dead: what they asked for never happens. */
    const sweepUp = async () => {
      for (const pid of await arrived()) await guard.raw("select pg_terminate_backend(?)", [pid])
      await goOn()
    }
    return { arrived, goOn, sweepUp }
  }

  /** Takes all signs down again. */
  const takeSignsDown = async () => {
    for (const table of tables) await connection.raw(`drop trigger stop_here on "${table}"`)
    tables.clear()
  }

  return { stopAt, takeSignsDown }
}
