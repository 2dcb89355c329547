import { refuse } from "../../../errors/refuse"
import { beginOperation, finishing, type NewOperation } from "./operation"
import type { Sql } from "./sql"
import type { Reader } from "./stored"
import type { Telling } from "./telling"
import { writeTogether, type Part } from "./together"

/** What came of an operation: what its repetition is told, and what else its row keeps. */
export type Outcome<Result> = {
  result: Result
  client_package_id?: string
  /** What only the work itself could tell; otherwise those it began with stay. */
  details?: Record<string, unknown>
  /** What is told of it. */
  tells?: readonly Telling[]
  /** Writes what is left to write, in one statement with the end of the operation. */
  write?: (end: Part) => Promise<void>
}

/** A result, and whether an earlier call came to it. */
export type Once<Result> = Result & { replayed: boolean }

/**
 * Does what was asked for under a key once: the first call works and remembers its result, every later
 * one is told that result again. What else is locked before an operation begins is the caller's to know.
 */
export const once = async <Result extends object>(
  sql: Sql,
  operation: NewOperation,
  read: Reader<Result>,
  work: (operation_id: string) => Promise<Outcome<Result>>
): Promise<Once<Result>> => {
  const begun = await beginOperation(sql, operation)
  if (begun.done) return { ...read(begun.result), replayed: true }
  // Planned by a call that needs more than one transaction, and not finished yet.
  if (begun.replayed) {
    return refuse("changed_meanwhile", "An earlier call is still at work on this.")
  }
  return await ending(sql, begun.id, await work(begun.id))
}

/** Ends an operation with what came of it, in one statement with what is left to write. */
export const ending = async <Result extends object>(
  sql: Sql,
  id: string,
  { write, ...outcome }: Outcome<Result>
): Promise<Once<Result>> => {
  const end = finishing([{ id, ...outcome }])
  await (write ? write(end) : writeTogether(sql, [end]))
  return { ...outcome.result, replayed: false }
}
