import type { Sql } from "../ledger/sql"

/** Which batch, and how many of its customers at most. */
export type BatchCustomersQuery = { batch_id: string; limit?: number }

const CUSTOMERS = 500

/** The batches with customers who wait for their package, the oldest first. */
export const listOpenBatches = async (sql: Sql): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    "select id from service_package_batch where status in ('queued', 'running') order by created_at, id"
  )
  return rows.map(({ id }) => id)
}

/** The next customers of a batch who wait for their package. */
export const listWaitingCustomers = async (
  sql: Sql,
  { batch_id, limit = CUSTOMERS }: BatchCustomersQuery
): Promise<string[]> => {
  const rows = await sql<{ customer_id: string }>(
    `select customer_id from service_package_batch_customer
     where batch_id = ? and status = 'queued' order by customer_id limit ?`,
    [batch_id, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}
