import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A statement as the driver was given it. */
export type Sent = { sql: string; bindings: readonly unknown[] }

/** What the module asks the database while something is done: one round trip each. */
export const sentDuring = async (
  connection: Knex,
  work: () => Promise<unknown>
): Promise<Sent[]> => {
  const sent: Sent[] = []
  const note = ({ sql, bindings = [] }: Sent) => void sent.push({ sql, bindings })
  connection.on("query", note)
  try {
    await work()
    return sent
  } finally {
    connection.removeListener("query", note)
  }
}
