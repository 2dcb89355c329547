import { Client } from "@medusajs/framework/pg"
import type { StudioElbe } from "../../../scripts/demo/studio-elbe"
import type { Keeper } from "./keeper"

const TEMPLATE = "processes_template"
// Two suites that start at once must not both fill it.
const TURN = 7_301

const serverUrl = () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("`npm test` starts the database that this suite needs.")
  return url
}

/** What a process of Medusa reads to use a database of the suites' server. */
export const databaseUrl = (name: string): string => {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

/** Makes a database that holds Studio Elbe: filled by Medusa's own commands once a run, copied after that. */
export const copyStudio = async (keeper: Keeper, name: string): Promise<StudioElbe> => {
  const client = new Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [TURN])
    const studio = (await idsOf(client)) ?? (await fill(client, keeper))
    await client.query(`create database ${name} template ${TEMPLATE}`)
    return studio
  } finally {
    await client.end()
  }
}

// The ids of what was seeded are written on the template itself.
const idsOf = async (client: Client): Promise<StudioElbe | null> => {
  const { rows } = await client.query<{ ids: string | null }>(
    "select shobj_description(oid, 'pg_database') as ids from pg_database where datname = $1",
    [TEMPLATE]
  )
  return rows[0]?.ids ? JSON.parse(rows[0].ids) : null
}

const fill = async (client: Client, keeper: Keeper): Promise<StudioElbe> => {
  await client.query(`drop database if exists ${TEMPLATE}`)
  await client.query(`create database ${TEMPLATE}`)
  const studio = await keeper.ask("fill", { env: { DATABASE_URL: databaseUrl(TEMPLATE) } })
  await client.query(
    `comment on database ${TEMPLATE} is ${client.escapeLiteral(JSON.stringify(studio))}`
  )
  return studio
}
