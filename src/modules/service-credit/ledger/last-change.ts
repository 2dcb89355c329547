import type { LastChange } from "../../../domain/last-change"
import type { LockedCredit } from "./credits"
import type { Sql } from "./sql"

type Row = Pick<LastChange, "kind" | "to" | "units"> & {
  actor_type: LastChange["actor"]["type"]
  actor_name: string | null
  seconds_ago: number
}

/** What happened to a credit last, and who did it; null when it was only issued so far. */
export const readLastChange = async (
  sql: Sql,
  { id, seq, unit_label }: LockedCredit
): Promise<LastChange | null> => {
  const [row] = await sql<Row>(
    `select e.kind, e.to_bucket as to, e.units, o.actor_type, o.actor_name,
       extract(epoch from service_package_now() - e.created_at)::int as seconds_ago
     from service_package_entry e join service_package_operation o on o.id = e.operation_id
     where e.service_credit_id = ? and e.seq = ?`,
    [id, seq]
  )
  if (!row) return null
  const { actor_type: type, actor_name: name, ...change } = row
  return { ...change, actor: { type, name }, unit_label }
}
