import pg from "@medusajs/framework/pg"
import { startPostgres } from "../scripts/lib/embedded-postgres.mjs"

/**
 * Starts the PostgreSQL of both shops with a database for each; it writes as if the data mattered.
 * Resolves to `{ version, envOf, stop }`, where `envOf` answers what Medusa reads of a database.
 */
export const openPostgres = async (databases) => {
  const { url, env, stop } = await startPostgres({ durable: true })
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  for (const database of databases) await client.query(`create database ${database}`)
  const { rows } = await client.query("show server_version")
  await client.end()
  const envOf = (database) => ({ ...env, DATABASE_URL: `${url}/${database}` })
  return { version: rows[0].server_version, envOf, stop }
}
