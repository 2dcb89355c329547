import pg from "@medusajs/framework/pg"
import { startPostgres } from "../scripts/lib/embedded-postgres.mjs"

/** Starts the PostgreSQL of both shops; it writes as if the data mattered. */
export const openPostgres = async () => {
  const { url, env, stop } = await startPostgres({ durable: true })
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  const { rows } = await client.query("show server_version")
  return {
    url,
    env,
    version: rows[0].server_version,
    query: async (statement) => await client.query(statement),
    stop: async () => {
      await client.end()
      await stop()
    },
  }
}
