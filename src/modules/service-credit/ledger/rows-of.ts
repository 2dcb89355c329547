type SqlType = "text" | "int" | "numeric" | "jsonb" | "boolean" | "timestamptz"

/** Rows as a table that a statement reads from, with the values of its placeholders. */
export type RowSource = { from: string; params: unknown[][] }

/**
 * Rows as arrays, one a column: PostgreSQL takes them for few, so that what they are joined with is looked
 * up by its key, where it would take a JSON document for a hundred rows and walk a small shop's table.
 */
export const rowsOf = <Column extends string>(
  columns: Record<Column, SqlType>,
  alias: string,
  rows: readonly Record<NoInfer<Column>, unknown>[]
): RowSource => {
  const names = Object.keys(columns) as Column[]
  const arrays = names.map((name) => `?::${columns[name]}[]`)
  return {
    from: `unnest(${arrays.join(", ")}) as ${alias}(${names.join(", ")})`,
    params: names.map((name) => rows.map((row) => valueOf(columns[name], row[name]))),
  }
}

const valueOf = (type: SqlType, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  return type === "jsonb" ? JSON.stringify(value) : value
}
