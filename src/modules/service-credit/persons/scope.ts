import type { Sql } from "../ledger/sql"

/** What rows of a customer are told by. */
export type Scope = {
  customer_id: string
  packages: string[]
  operations: string[]
  notes: string[]
  payments: string[]
  addresses: string[]
}

// From when until when a package was hers: it may have come from somebody and have gone on to somebody.
const STAYS = `moves as (
    select id, client_package_id, created_at, details -> 'from' ->> 'id' as from_id, details -> 'to' ->> 'id' as to_id
    from service_package_operation where kind = 'assign' and state = 'done' and client_package_id in (
      select id from service_package_client_package where customer_id = ?
      union select client_package_id from service_package_operation
        where kind = 'assign' and state = 'done' and details -> 'from' ->> 'id' = ?)),
  stays as (
    select p.id, '-infinity'::timestamptz as since, coalesce(f.created_at, 'infinity') as until,
      coalesce(f.from_id, p.customer_id) as owner
    from service_package_client_package p
    left join (select distinct on (client_package_id) * from moves order by client_package_id, created_at, id) f
      on f.client_package_id = p.id
    where p.customer_id = ? or f.from_id is not null
    union all
    select client_package_id, created_at,
      coalesce(lead(created_at) over (partition by client_package_id order by created_at, id), 'infinity'), to_id
    from moves),
  hers as (select id, since, until from stays where owner = ?)`

const during = (table: string) =>
  `array(select t.id from service_package_${table} t, hers h
    where t.client_package_id = h.id and t.created_at between h.since and h.until)`

// What she did herself, what was done to packages while they were hers, and commands on several of them.
const OPERATIONS = `array(
    select t.id from service_package_operation t, hers h
      where t.client_package_id = h.id and t.created_at between h.since and h.until
    union select id from service_package_operation where actor_type = 'customer' and actor_id = ?
    union select operation_id from service_package_redemption where customer_id = ?
    union select b.id from service_package_operation b, hers h
      where b.kind = 'bulk_action' and b.result -> 'results' @> jsonb_build_array(jsonb_build_object('id', h.id))
    union select id from service_package_operation
      where kind = 'give' and state in ('planned', 'abandoned') and details -> 'plan' -> 'package' ->> 'customer_id' = ?)`

/** Finds what is hers in tables that name no customer. */
export const scopeOf = async (sql: Sql, id: string, emails: readonly string[]): Promise<Scope> => {
  const [found] = await sql<Omit<Scope, "customer_id" | "addresses">>(
    `with ${STAYS}
     select array(select id from service_package_client_package where customer_id = ?) as packages,
       ${OPERATIONS} as operations, ${during("note")} as notes, ${during("payment")} as payments`,
    Array.from({ length: 8 }, () => id)
  )
  const addresses = emails.map((email) => email.trim().toLowerCase())
  const nothing = { packages: [], operations: [], notes: [], payments: [] }
  return { customer_id: id, ...(found ?? nothing), addresses }
}

/** The same as a row that statements name `s`, and the values of its placeholders. */
export const SCOPE = `(select ?::text as customer_id, ?::text[] as packages, ?::text[] as operations, ?::text[] as notes,
  ?::text[] as payments, ?::text[] as addresses) s`

/** Those values. */
export const valuesOf = (scope: Scope): unknown[] => [
  scope.customer_id,
  scope.packages,
  scope.operations,
  scope.notes,
  scope.payments,
  scope.addresses,
]
