import { tracesOf } from "../../../domain/person"
import type { Sql } from "../ledger/sql"

/** A customer as far as Medusa knows her. */
export type PersonToErase = {
  id: string
  first_name: string | null
  last_name: string | null
  emails: readonly string[]
  phones: readonly string[]
}

type Row = { name: string | null; email: string | null; phone: string | null }

// By what names and addresses packages, moves and sales have known her.
const KNOWN = `
  select customer_name as name, customer_email as email, customer_phone as phone
    from service_package_client_package where customer_id = ?
  union select w.name, null, null from service_package_operation o,
    lateral (values (o.details -> 'from'), (o.details -> 'to')) d(who),
    lateral (select d.who ->> 'id' as id, d.who ->> 'name' as name) w
    where o.kind = 'assign' and w.id = ?
  union select actor_name, null, null from service_package_operation where actor_type = 'customer' and actor_id = ?
  union select p -> 'package' ->> 'customer_name', p -> 'package' ->> 'customer_email', p -> 'order' -> 'address' ->> 'phone'
    from service_package_operation o, lateral (select o.details -> 'plan' as p) d
    where o.kind = 'give' and o.state in ('planned', 'abandoned') and p -> 'package' ->> 'customer_id' = ?
  union select null, recipient, null from service_package_message where customer_id = ? and channel = 'email'`

/** A customer's addresses, and all words that say who she is, in Medusa or by what packages remember. */
export const knownOf = async (
  sql: Sql,
  person: PersonToErase
): Promise<{ emails: string[]; traces: string[] }> => {
  const rows = await sql<Row>(
    KNOWN,
    Array.from({ length: 5 }, () => person.id)
  )
  const emails = [...person.emails, ...rows.flatMap(({ email }) => email ?? [])]
  const phones = [...person.phones, ...rows.flatMap(({ phone }) => phone ?? [])]
  const traces = tracesOf({ ...person, names: rows.map(({ name }) => name), emails, phones })
  return { emails, traces }
}
