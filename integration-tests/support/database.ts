import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Looks at the suite's database from outside, as an administrator would. */
export const databaseOf = (container: MedusaContainer) => {
  const connection = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  const sql = async <Row = Record<string, unknown>>(
    statement: string,
    values: (string | number | null)[] = []
  ): Promise<Row[]> => (await connection().raw<{ rows: Row[] }>(statement, values)).rows

  const tables = async () => {
    const rows = await sql<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_name like 'service\\_package\\_%' and table_type = 'BASE TABLE' order by 1`
    )
    return rows.map(({ name }) => name)
  }

  /** How many rows each of the plugin's tables holds. */
  const everyRow = async () => {
    const counts = (await tables()).map(
      (name) => `select '${name}' as name, count(*)::int as rows from ${name}`
    )
    return await sql<{ name: string; rows: number }>(counts.join(" union all "))
  }

  /** Keeps everybody even from reading the plugin's tables until the answered function is called. */
  const lockTables = async () => {
    const names = (await tables()).join(", ")
    const transaction = await connection().transaction()
    await transaction.raw(`lock table ${names} in access exclusive mode`)
    return async () => {
      await transaction.rollback()
    }
  }

  /** Keeps everybody from writing to the credits until the answered function is called. */
  const lockLedger = async () => {
    const transaction = await connection().transaction()
    await transaction.raw("lock table service_package_credit in exclusive mode")
    return async () => {
      await transaction.rollback()
    }
  }

  return { sql, everyRow, lockTables, lockLedger }
}
