import { newId } from "../ledger/new-id"
import type { Sql } from "../ledger/sql"

/** Customers of a batch who want a package of a template that each may have only so often. */
export type PlacesWanted = {
  batch_id: string
  template_id: string
  limit: number
  customer_ids: readonly string[]
}

// The name under which a place is taken until there is a package to keep it for.
const NAME = "? || ':' || w.customer_id"

/** Takes a place for each of the customers who has one left, and answers who they are. */
export const takeBatchPlaces = async (
  sql: Sql,
  { batch_id, template_id, limit, customer_ids }: PlacesWanted
): Promise<string[]> => {
  // What a checkout took and did not finish is free again, as `takeLimitedUses` has it.
  await sql(
    `delete from service_package_limited_use
     where kind = 'purchase_limit' and reference_id = ? and state = 'taken'
       and updated_at < service_package_now() - interval '5 minutes'
       and customer_id in (select jsonb_array_elements_text(?::jsonb))`,
    [template_id, JSON.stringify(customer_ids)]
  )
  const wanted = customer_ids.map((customer_id) => ({
    id: newId("plim"),
    customer_id,
  }))
  const taken = await sql<{ customer_id: string }>(
    `insert into service_package_limited_use (id, customer_id, kind, reference_id, slot, cart_id, state, created_at, updated_at)
     select w.id, w.customer_id, 'purchase_limit', ?, place.slot, ${NAME}, 'taken', service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as w(id text, customer_id text)
     cross join lateral (
       select p.slot from generate_series(0, ?::int - 1) as p(slot)
       where not exists (select 1 from service_package_limited_use u
         where u.customer_id = w.customer_id and u.kind = 'purchase_limit' and u.reference_id = ? and u.slot = p.slot)
       order by p.slot limit 1) place
     order by w.customer_id on conflict do nothing returning customer_id`,
    [template_id, batch_id, JSON.stringify(wanted), limit, template_id]
  )
  return taken.map(({ customer_id }) => customer_id)
}

/** Keeps the places that were taken for the packages that were given; without places nothing happens. */
export const keepBatchPlaces = async (
  sql: Sql,
  batch_id: string,
  given: readonly { customer_id: string; client_package_id: string }[]
): Promise<void> => {
  await sql(
    `update service_package_limited_use u set state = 'kept', order_id = w.client_package_id, updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as w(customer_id text, client_package_id text)
     where u.cart_id = ${NAME} and u.state = 'taken'`,
    [JSON.stringify(given), batch_id]
  )
}
