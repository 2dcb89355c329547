import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A statement as the driver was given it. */
export type Sent = { sql: string; bindings: readonly unknown[] }

type Node = {
  "Node Type": string
  "Relation Name"?: string
  "Actual Rows"?: number
  "Actual Loops"?: number
  "Rows Removed by Filter"?: number
  Plans?: Node[]
}
type Explained = { "QUERY PLAN": { Plan: Node }[] }

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

const PLANNED = /^\s*(with|select|insert|update|delete)\b/i

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The plan that a named statement gets once PostgreSQL plans it for any values. */
export const planForAny = async (connection: Knex, { sql }: Sent): Promise<Node[]> => {
  if (!PLANNED.test(sql)) return []
  const { rows } = await connection.raw<{ rows: Explained[] }>(
    `explain (generic_plan, format json) ${sql}`
  )
  return rows.flatMap((row) => row["QUERY PLAN"]).flatMap(({ Plan }) => nodesOf(Plan))
}

/** The plan of a reading statement for its own values, with what it really did. */
export const planAsRun = async (connection: Knex, { sql, bindings }: Sent): Promise<Node[]> => {
  if (!PLANNED.test(sql)) return []
  // The driver numbers placeholders in their order.
  const { rows } = await connection.raw<{ rows: Explained[] }>(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, "?")}`,
    [...bindings] as Knex.RawBinding[]
  )
  return rows.flatMap((row) => row["QUERY PLAN"]).flatMap(({ Plan }) => nodesOf(Plan))
}

/** The tables that a plan reads from one end to the other. */
export const tablesWalked = (plan: readonly Node[]): string[] =>
  plan.flatMap((node) =>
    node["Node Type"] === "Seq Scan" && node["Relation Name"] ? [node["Relation Name"]] : []
  )

/** The most rows that a plan reads in one place, those included that it then has no use for. */
export const mostRead = (plan: readonly Node[]): number =>
  Math.max(
    0,
    ...plan
      .filter((node) => node["Node Type"].includes("Scan") && node["Relation Name"])
      .map((node) => {
        const rows = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)
        return rows * (node["Actual Loops"] ?? 1)
      })
  )

/** The most rows that a plan sorts in one go. */
export const mostSorted = (plan: readonly Node[]): number =>
  Math.max(
    0,
    ...plan
      .filter((node) => node["Node Type"].endsWith("Sort"))
      .flatMap(({ Plans = [] }) => Plans.map((below) => below["Actual Rows"] ?? 0))
  )
