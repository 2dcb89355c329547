import { erasedJson, patternOf, saysAny, type Erasing } from "../../../domain/person"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"
import { SCOPE, valuesOf, type Scope } from "./scope"

type Row = {
  id: string
  is_hers: boolean
  actor_type: string
  actor_id: string
  actor_name: string | null
  reason: string | null
  details: unknown
  result: unknown
}

// Nothing matches it: where no words say who she is, only her own rows are looked at.
const NOTHING = "(?!.*)"
const patternFor = (traces: readonly string[]) => patternOf(traces) ?? NOTHING

const erased = (row: Row, erasing: Erasing) => {
  const is_actor = row.actor_type === "customer" && row.actor_id === erasing.customer_id
  const says = row.reason !== null && erasing.saysHer(row.reason)
  return {
    id: row.id,
    actor_name: is_actor ? null : row.actor_name,
    reason: row.is_hers || says ? null : row.reason,
    details: erasedJson(row.details, erasing),
    result: erasedJson(row.result, erasing),
  }
}

const isChanged = (row: Row, { id: _id, ...after }: ReturnType<typeof erased>) =>
  after.actor_name !== row.actor_name ||
  after.reason !== row.reason ||
  JSON.stringify([after.details, after.result]) !== JSON.stringify([row.details, row.result])

/** Takes what says who she was out of commands, hers and those of others that name her. */
export const eraseOperations = async (
  sql: Sql,
  scope: Scope,
  traces: readonly string[]
): Promise<void> => {
  const { customer_id } = scope
  const rows = await sql<Row>(
    `select t.id, t.id = any(s.operations) as is_hers, t.actor_type, t.actor_id, t.actor_name, t.reason, t.details, t.result
     from service_package_operation t, ${SCOPE}, (select ?::text as words) w
     where t.id = any(s.operations) or t.reason ~* w.words or t.details::text ~* w.words or t.result::text ~* w.words
       or (t.kind = 'assign' and (t.details -> 'from' ->> 'id' = s.customer_id or t.details -> 'to' ->> 'id' = s.customer_id))
     order by t.id`,
    [...valuesOf(scope), patternFor(traces)]
  )
  const saysHer = saysAny(traces)
  const after = rows.flatMap((row) => {
    const one = erased(row, { customer_id, is_hers: row.is_hers, saysHer })
    return isChanged(row, one) ? [one] : []
  })
  if (!after.length) return
  const columns = {
    id: "text",
    actor_name: "text",
    reason: "text",
    details: "jsonb",
    result: "jsonb",
  } as const
  const { from, params } = rowsOf(columns, "r", after)
  await sql(
    `update service_package_operation t set actor_name = r.actor_name, reason = r.reason, details = r.details, result = r.result
     from ${from} where t.id = r.id`,
    params
  )
}

/** The same for JSON of a table whose rows may change. */
export const eraseJson = async (
  sql: Sql,
  scope: Scope,
  traces: readonly string[],
  { table, hers, column }: { table: string; hers: string; column: string }
): Promise<void> => {
  const rows = await sql<{ id: string; is_hers: boolean; value: unknown }>(
    `select t.id, coalesce(${hers}, false) as is_hers, t.${column} as value from ${table} t, ${SCOPE}, (select ?::text as words) w
     where ${hers} or t.${column}::text ~* w.words order by t.id`,
    [...valuesOf(scope), patternFor(traces)]
  )
  const saysHer = saysAny(traces)
  const after = rows.map(({ id, is_hers, value }) => ({
    id,
    value: erasedJson(value, { customer_id: scope.customer_id, is_hers, saysHer }),
  }))
  const { from, params } = rowsOf({ id: "text", value: "jsonb" }, "r", after)
  await sql(`update ${table} t set ${column} = r.value from ${from} where t.id = r.id`, params)
}
