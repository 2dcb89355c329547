import type { Sql } from "../ledger/sql"

/** What became of a customer of a batch. */
export type MemberOutcome = {
  customer_id: string
  status: "granted" | "skipped"
  code: string | null
  client_package_id: string | null
}

/**
 * The rows `m` of some customers of a batch, by its two placeholders: the batch and the customers. An
 * array is looked up in the key, while a join is planned by statistics that a batch which was queued a
 * moment ago does not have yet.
 */
export const MEMBERS = `m.batch_id = ?
  and m.customer_id = any(?::text[])`

/** Writes down what became of customers of a batch. */
export const writeMembers = async (
  sql: Sql,
  batch_id: string,
  outcomes: readonly MemberOutcome[]
): Promise<void> => {
  const ids = outcomes.map(({ customer_id }) => customer_id)
  await sql(
    `update service_package_batch_customer m
     set status = o.status, code = o.code, client_package_id = o.client_package_id, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as o(customer_id text, status text, code text, client_package_id text)
     where ${MEMBERS} and m.customer_id = o.customer_id`,
    [JSON.stringify(outcomes), batch_id, ids]
  )
}
