import { searchText } from "../../../domain/search-text"
import type { Sql } from "../ledger/sql"
import type { NewOwner } from "./assign-package"
import { RESTS } from "./dated-packages"
import { BATCH, batchDone, type BatchDone } from "./batch-done"

type Row = {
  id: string
  title: string
  email: string | null
  name: string | null
  phone: string | null
  marked: boolean
}

/** Which packages a batch brought in line, and which of them need no look any more. */
export type CustomersSynced = BatchDone & { unmarked: string[] }

// Whom a package has forgotten it does not learn again.
const KNOWN = ["email", "name", "phone"]
  .map(
    (what) =>
      `coalesce(case when p.customer_erased_at is null then c.${what} end, p.customer_${what}) as ${what}`
  )
  .join(", ")

/**
 * Brings packages in line with what is known of their customers now, a batch at a time: name and
 * address by which they are found, and the mark of one who was deleted and is there again. A name that
 * the customer does not have any more stays, as a guest's is known from her order alone.
 */
export const syncCustomers = async (
  sql: Sql,
  { customers }: { customers: readonly NewOwner[] }
): Promise<CustomersSynced> => {
  const outdated = await sql<Row>(
    `select p.id, p.title, n.email, n.name, n.phone, p.attention_code is not distinct from 'customer_deleted' as marked
     from jsonb_to_recordset(?::jsonb) as c(id text, email text, name text, phone text)
     join service_package_client_package p on p.customer_id = c.id
     cross join lateral (select ${KNOWN}) n
     where (n.email, n.name, n.phone, p.attention_code is not distinct from 'customer_deleted')
       is distinct from (p.customer_email, p.customer_name, p.customer_phone, false)
     order by p.id limit ${BATCH} for no key update of p`,
    [JSON.stringify(customers)]
  )
  if (outdated.length) await write(sql, outdated)
  const unmarked = outdated.filter(({ marked }) => marked)
  return { ...batchDone(outdated), unmarked: unmarked.map(({ id }) => id) }
}

const write = async (sql: Sql, outdated: readonly Row[]) => {
  const rows = outdated.map((row) => ({
    ...row,
    search_text: searchText({
      customer_name: row.name,
      customer_email: row.email,
      customer_phone: row.phone,
      title: row.title,
    }),
  }))
  await sql(
    `update service_package_client_package p
     set customer_email = r.email, customer_name = r.name, customer_phone = r.phone, search_text = r.search_text,
       attention_code = nullif(p.attention_code, 'customer_deleted'),
       attention_since = case when p.attention_code is distinct from 'customer_deleted' then p.attention_since end,
       updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as r(id text, email text, name text, phone text, search_text text)
     where p.id = r.id`,
    [JSON.stringify(rows)]
  )
}

/** Which customers are looked for: those behind an id, so many of them. */
export type CustomersPage = { updated_since: Date; after: string; take: number }

/**
 * The customers whom packages have reason to follow: those whose packages are marked as theirs who was
 * deleted, or rest, or have changed lately, as one does of which a session came back; in order of their ids.
 */
export const readCustomersToFollow = async (
  sql: Sql,
  { updated_since, after, take }: CustomersPage
): Promise<{ id: string }[]> =>
  await sql<{ id: string }>(
    `select distinct p.customer_id as id from service_package_client_package p
     where p.customer_id > ? and (p.attention_code = 'customer_deleted' or p.updated_at >= ? or ${RESTS})
     order by p.customer_id limit ?`,
    [after, updated_since, take]
  )
