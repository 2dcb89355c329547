import { personOf, type LimitedCustomer } from "../../../domain/limited-use"
import type { Sql } from "../ledger/sql"

/** How many of a template these customers may have. */
export type LimitQuery = {
  template_id: string
  limit: number
  customers: readonly LimitedCustomer[]
}

/** The columns by which SQL tells who a customer is. */
export const toPerson = (customer: LimitedCustomer) => ({
  customer_id: customer.id,
  person: personOf(customer),
})

// As `personOf` writes an address; the index over packages is of the same expression.
const ADDRESS = "lower(btrim(p.customer_email))"

/** Those of the customers who have as many of a template as they may, bought or given, as a guest or not. */
export const readLimitReached = async (
  sql: Sql,
  { template_id, limit, customers }: LimitQuery
): Promise<string[]> => {
  const rows = await sql<{ customer_id: string }>(
    `select w.customer_id from jsonb_to_recordset(?::jsonb) as w(customer_id text, person text)
     where greatest(
       (select count(*) from service_package_client_package p
        where (p.customer_id = w.customer_id or ${ADDRESS} = w.person)
          and p.template_id = ? and p.cancelled_at is null),
       (select count(*) from service_package_limited_use u
        where (u.customer_id = w.customer_id or u.person = w.person)
          and u.kind = 'purchase_limit' and u.reference_id = ?
          and (u.state = 'kept' or u.updated_at >= service_package_now() - interval '5 minutes'))
     ) >= ?`,
    [JSON.stringify(customers.map(toPerson)), template_id, template_id, limit]
  )
  return rows.map(({ customer_id }) => customer_id)
}
