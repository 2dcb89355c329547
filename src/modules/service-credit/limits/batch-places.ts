import type { LimitedCustomer } from "../../../domain/limited-use"
import { newId } from "../ledger/new-id"
import type { Sql } from "../ledger/sql"
import { toPerson } from "./batch-limit"

/** Customers of a batch who want a package of a template that each person may have only so often. */
export type PlacesWanted = {
  batch_id: string
  template_id: string
  limit: number
  customers: readonly LimitedCustomer[]
}

// The name under which a place is taken until there is a package to keep it for.
const NAME = "? || ':' || w.customer_id"

const TAKEN = `(u.customer_id = w.customer_id or u.person = w.person)
  and u.kind = 'purchase_limit' and u.reference_id = ?`

/** Takes a place for each of the customers who has one left, and answers who they are. */
export const takeBatchPlaces = async (
  sql: Sql,
  { batch_id, template_id, limit, customers }: PlacesWanted
): Promise<string[]> => {
  const wanted = customers.map((customer) => ({ id: newId("plim"), ...toPerson(customer) }))
  const rows = JSON.stringify(wanted)
  // What a checkout took and did not finish is free again, as `takeLimitedUses` has it.
  await sql(
    `delete from service_package_limited_use u
     using jsonb_to_recordset(?::jsonb) as w(customer_id text, person text)
     where ${TAKEN} and u.state = 'taken' and u.updated_at < service_package_now() - interval '5 minutes'`,
    [rows, template_id]
  )
  // A guest and her account may both be in the batch: of the places of a person each gets the next.
  const taken = await sql<{ customer_id: string }>(
    `insert into service_package_limited_use (id, customer_id, person, kind, reference_id, slot, cart_id, state, created_at, updated_at)
     select w.id, w.customer_id, w.person, 'purchase_limit', ?, place.slot, ${NAME}, 'taken', service_package_now(), service_package_now()
     from (select *, row_number() over (partition by person order by customer_id) as nth
       from jsonb_to_recordset(?::jsonb) as w(id text, customer_id text, person text)) w
     cross join lateral (
       select p.slot, row_number() over (order by p.slot) as nth from generate_series(0, ?::int - 1) as p(slot)
       where not exists (select 1 from service_package_limited_use u where ${TAKEN} and u.slot = p.slot)) place
     where place.nth = w.nth
       and w.nth + (select count(*) from service_package_limited_use u where ${TAKEN}) <= ?
     order by w.customer_id on conflict do nothing returning customer_id`,
    [template_id, batch_id, rows, limit, template_id, template_id, limit]
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
