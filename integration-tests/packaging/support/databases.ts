import { Client } from "@medusajs/framework/pg"

const server = () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("`npm test` starts the database that this suite needs.")
  return url
}

/** What a command of Medusa's reads to use a database of the suite's server. */
export const urlOf = (database: string): string => {
  const url = new URL(server())
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement in a database, on a connection that does not stay. */
export const sqlIn = async <Row = Record<string, unknown>>(
  database: string,
  statement: string,
  values: unknown[] = []
): Promise<Row[]> => await query<Row>(urlOf(database), statement, values)

/** Makes a database, empty or as a copy of one that nobody is connected to. */
export const createDatabase = async (name: string, template = "template1"): Promise<string> => {
  await query(server(), `drop database if exists ${name} with (force)`)
  await query(server(), `create database ${name} template ${template}`)
  return name
}

const query = async <Row>(url: string, statement: string, values: unknown[] = []) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row & object>(statement, values)).rows
  } finally {
    await client.end()
  }
}
