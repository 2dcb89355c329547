import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { unexpected } from "../../../errors/refuse"
import type { StatementNames } from "./statement-names"

/**
 * Runs one parametrised statement and resolves to its rows. Its `?` are typed by where they stand; a list
 * of values is an array, `= any(?::text[])`.
 */
export type Sql = {
  <Row>(statement: string, params?: readonly unknown[]): Promise<Row[]>
  /** The database's time where nothing was asked since it was told. */
  clock?: () => Date | null
}

/** The statements of the running transaction; outside one a row lock would be let go at once. */
export const transactionSql = (context: Context, names: StatementNames): Sql => {
  const manager = context.transactionManager as SqlEntityManager | undefined
  if (!manager?.isInTransaction()) {
    throw unexpected("A ledger command needs a transaction.")
  }
  return sqlOf(manager, names)
}

/**
 * The statements of an entity manager, inside its transaction when it has one. Only those of commands are
 * named: what a list asks has as many texts as it has filters, and a plan of its own for its values.
 */
export const sqlOf =
  (manager: SqlEntityManager, names?: StatementNames): Sql =>
  async <Row>(statement: string, params: readonly unknown[] = []) => {
    const knex = manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
    const values = params.map((value) => value ?? null) as Knex.Value[]
    const query = knex.raw<{ rows: Row[] }>(statement, values)
    const name = names?.of(statement)
    try {
      return (await (name === undefined ? query : query.options({ name }))).rows
    } catch (error) {
      names?.learnFrom(error)
      throw error
    }
  }
