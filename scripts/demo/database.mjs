import path from "node:path"
import { startPostgres } from "../lib/embedded-postgres.mjs"
import { discardData } from "../lib/postgres-data.mjs"
import { postgresHome } from "../lib/postgres-home.mjs"
import { Sorry } from "./sorry.mjs"

/** The database of the demo: the one DATABASE_URL names, else our own with its data in the folder. */
export const openDatabase = async (folder, { reset }) => {
  const given = process.env.DATABASE_URL
  if (given) {
    if (reset) throw new Sorry("--reset empties only the demo's own database, not DATABASE_URL.")
    await assertAnswers(given)
    return { name: "the PostgreSQL of DATABASE_URL", env: {}, stop: async () => {} }
  }
  const databaseDir = path.join(folder, "postgres")
  try {
    if (reset) await discardData((await postgresHome(databaseDir)).dir)
    const postgres = await startPostgres({ databaseDir, durable: true })
    return { ...postgres, name: "PostgreSQL, started for this demo" }
  } catch (cause) {
    throw new Sorry(`${cause.message}\n"npm run demo -- --reset" starts over.`, { cause })
  }
}

// Medusa would wait for it in silence.
const assertAnswers = async (connectionString) => {
  const { default: pg } = await import("@medusajs/framework/pg")
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (cause) {
    const reason = cause.message || cause.code
    throw new Sorry(`The database of DATABASE_URL does not answer: ${reason}`, { cause })
  } finally {
    await client.end()
  }
}
