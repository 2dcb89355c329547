import type { Shop } from "./shop"

/** Which rows say one of these words, in tables of the plugin and in what its work left in Medusa's. */
export const tracesIn = async ({ sql }: Shop, words: readonly string[]) => {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_name like 'service\\_package\\_%' and table_type = 'BASE TABLE'`
  )
  const ours = "where workflow_id like '%service-packages%'"
  const places = [
    ...tables.map(({ name }) => [name, ""] as const),
    ["notification", ""] as const,
    ["workflow_execution", ours] as const,
  ]
  const found: string[] = []
  for (const [name, condition] of places) {
    const rows = await sql<{ row: string }>(`select t::text as row from ${name} t ${condition}`)
    for (const { row } of rows) {
      const said = words.filter((word) => row.toLowerCase().includes(word.toLowerCase()))
      if (said.length) found.push(`${name}: ${said.join(", ")} in ${row}`)
    }
  }
  return found
}
