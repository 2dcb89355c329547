import { personOf, type LimitedCustomer } from "../../../domain/limited-use"
import type { Sql } from "../ledger/sql"

/** Services of a customer's cart that may be had only once. */
export type HadOnce = {
  cart_id: string
  customer: LimitedCustomer
  variant_ids: readonly string[]
}

/** Those of the services that the customer has had, as a guest or with her account, or is completing in another cart right now. */
export const readHadOnce = async (
  sql: Sql,
  { cart_id, customer, variant_ids }: HadOnce
): Promise<string[]> => {
  const rows = await sql<{ reference_id: string }>(
    `select distinct reference_id from service_package_limited_use
     where (customer_id = ? or person = ?) and kind = 'once_per_customer' and cart_id is distinct from ?
       and reference_id = any(?::text[])
       and (state = 'kept' or updated_at >= service_package_now() - interval '5 minutes')`,
    [customer.id, personOf(customer), cart_id, variant_ids]
  )
  return rows.map((row) => row.reference_id)
}
