import type { Sql } from "../ledger/sql"

/** How many of a template these customers may have. */
export type LimitQuery = { template_id: string; limit: number; customer_ids: readonly string[] }

/** Those of the customers who have as many of a template as they may, bought or given. */
export const readLimitReached = async (
  sql: Sql,
  { template_id, limit, customer_ids }: LimitQuery
): Promise<string[]> => {
  const rows = await sql<{ customer_id: string }>(
    `select w.customer_id from jsonb_array_elements_text(?::jsonb) as w(customer_id)
     where greatest(
       (select count(*) from service_package_client_package p
        where p.customer_id = w.customer_id and p.template_id = ? and p.cancelled_at is null),
       (select count(*) from service_package_limited_use u
        where u.customer_id = w.customer_id and u.kind = 'purchase_limit' and u.reference_id = ?
          and (u.state = 'kept' or u.updated_at >= service_package_now() - interval '5 minutes'))
     ) >= ?`,
    [JSON.stringify(customer_ids), template_id, template_id, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}
