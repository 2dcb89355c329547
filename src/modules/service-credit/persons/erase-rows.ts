import { ERASED, wordsOf } from "../../../domain/person"
import type { Sql } from "../ledger/sql"
import { DECLARED, type Declared } from "./declaration"
import { eraseJson, eraseOperations } from "./erase-operations"
import { SCOPE, valuesOf, type Scope } from "./scope"

const tableOf = (name: string) => `service_package_${name}`

const assignments = ({ emptied = [], replaced = {}, besides = {} }: Declared): string[] => [
  ...emptied.map((column) => `${column} = null`),
  ...Object.entries({ ...replaced, ...besides }).map(([column, value]) => `${column} = ${value}`),
]

// What names her in anybody's free words goes first: what is written anew is written from the rest.
const clean = async (sql: Sql, name: string, declared: Declared, words: string) => {
  for (const column of declared.cleaned ?? []) {
    const also = declared.cleaned_along?.[column]
    const cleaned = [column, ...(also ? [also] : [])].map(
      (one) => `${one} = regexp_replace(${one}, w.words, '${ERASED}', 'gi')`
    )
    await sql(
      `update ${tableOf(name)} set ${cleaned.join(", ")}
       from (select ?::text as words) w where ${column} ~* w.words`,
      [words]
    )
  }
  for (const column of declared.dropped ?? []) {
    const may = declared.replaced?.[column] ?? "null"
    await sql(
      `update ${tableOf(name)} t set ${column} = ${may} from (select ?::text as words) w
       where t.${column} ~* w.words and ${may} is distinct from t.${column}`,
      [words]
    )
  }
}

const write = async (sql: Sql, name: string, declared: Declared, scope: Scope) => {
  if (declared.hers === null) return
  const values = valuesOf(scope)
  if (declared.is_deleted) {
    await sql(`delete from ${tableOf(name)} t using ${SCOPE} where ${declared.hers}`, values)
    return
  }
  const sets = assignments(declared)
  if (!sets.length) return
  // A row that says nothing of her is not written: those that never change would refuse it.
  const says = [...(declared.emptied ?? []).map((column) => `t.${column} is not null`)]
  const differs = Object.entries(declared.replaced ?? {}).map(
    ([column, value]) => `t.${column} is distinct from ${value}`
  )
  const worth = declared.besides?.customer_erased_at ? "true" : [...says, ...differs].join(" or ")
  await sql(
    `update ${tableOf(name)} t set ${sets.join(", ")} from ${SCOPE} where (${declared.hers}) and (${worth})`,
    values
  )
}

/** Takes what says who a customer was out of every table, as `DECLARED` says. */
export const eraseRows = async (
  sql: Sql,
  scope: Scope,
  traces: readonly string[]
): Promise<void> => {
  const words = wordsOf(traces)
  for (const [name, declared] of Object.entries(DECLARED)) {
    if (words !== null) await clean(sql, name, declared, words)
    await write(sql, name, declared, scope)
    if (name === "operation") await eraseOperations(sql, scope, traces)
    else {
      for (const column of declared.json ?? []) {
        const of = { table: tableOf(name), hers: declared.hers ?? "false", column }
        await eraseJson(sql, scope, traces, of)
      }
    }
  }
  await sql(
    `update service_package_client_package t set notes_count =
       (select count(*) from service_package_note n where n.client_package_id = t.id and n.hidden_at is null)
     where id in (select client_package_id from service_package_note where id = any(?::text[]))`,
    [scope.notes]
  )
}
