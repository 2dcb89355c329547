import type { RawSql } from "./module-suite"

type Column = { name: string; type: string; is_needed: boolean }
type Check = { name: string; table: string; definition: string }
/** What a row says in some of its columns, each an expression of SQL. */
export type RowValues = Record<string, string>

const FILLED: Record<string, string> = {
  text: "'x'",
  jsonb: "'{}'",
  integer: "0",
  numeric: "0",
  boolean: "false",
  "timestamp with time zone": "now()",
}

const ENUM = /\((\w+) = ANY \(ARRAY\['(\w+)'::text/

/** The CHECKs of the plugin's tables, as the catalog has them. */
export const checksIn = async (sql: RawSql): Promise<Check[]> =>
  await sql<Check>(
    `select conname as name, conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'c' and conrelid::regclass::text like 'service_package_%' order by 1`
  )

/** The column that a CHECK keeps to a list of words, if that is what it does. */
export const listedColumn = ({ name, definition }: Check): string | null =>
  name.endsWith("_check") ? (ENUM.exec(definition)?.[1] ?? null) : null

/**
 * Builds inserts that give every column that needs one some value of its type: the first word of a
 * list, the copy that Medusa reads of an amount, and whatever else the row is to say.
 */
export const filledRowsIn = async (sql: RawSql) => {
  const lists = (await checksIn(sql)).flatMap(({ table, definition }) => {
    const [, column, word] = ENUM.exec(definition) ?? []
    return column && word ? [[`${table}.${column}`, `'${word}'`] as const] : []
  })
  const words = new Map(lists)

  return async (table: string, values: RowValues): Promise<string> => {
    const columns = await sql<Column>(
      `select column_name as name, data_type as type, is_nullable = 'NO' and column_default is null as is_needed
       from information_schema.columns where table_name = ? and is_generated = 'NEVER'`,
      [table]
    )
    const filled = columns.flatMap(({ name, type, is_needed }) => {
      const amount = /^raw_(.+)$/.exec(name)?.[1]
      const copied = amount && `service_package_raw(${values[amount] ?? 0})`
      const made = copied ?? words.get(`${table}.${name}`) ?? FILLED[type] ?? "null"
      const isGiven = amount !== undefined && values[amount] !== undefined
      const value = values[name] ?? (is_needed || isGiven ? made : null)
      return value === null ? [] : [[name, value] as const]
    })
    const names = filled.map(([name]) => name).join(", ")
    return `insert into ${table} (${names}) values (${filled.map(([, value]) => value).join(", ")})`
  }
}
