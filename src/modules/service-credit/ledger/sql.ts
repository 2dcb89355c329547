import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { unexpected } from "../../../errors/refuse"

/** Runs one parametrised statement (`?` placeholders) and resolves to its rows. */
export type Sql = <Row>(statement: string, params?: readonly unknown[]) => Promise<Row[]>

/** The statements of the running transaction; outside one a row lock would be let go at once. */
export const transactionSql = (context: Context): Sql => {
  const manager = context.transactionManager as SqlEntityManager | undefined
  if (!manager?.isInTransaction()) {
    throw unexpected("A ledger command needs a transaction.")
  }
  return sqlOf(manager)
}

/** The statements of an entity manager, inside its transaction when it has one. */
export const sqlOf =
  (manager: SqlEntityManager): Sql =>
  async <Row>(statement: string, params: readonly unknown[] = []) =>
    await manager.execute<Row[]>(statement, [...params])
