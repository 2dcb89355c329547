import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import path from "node:path"

// What a run wrote once for all its suites bears a note that says of what code it is.
const DATABASES = `select datname as name, note, note like '{"key":%' as is_template
  from pg_database, shobj_description(oid, 'pg_database') as note
  where not datistemplate and datname <> 'postgres' order by datname`

/**
 * Data folders of finished runs, kept in a folder of their own: the next run begins with a copy of the
 * latest. Its databases say themselves what they were made of, so one that is out of date is made anew.
 */
export const keptData = (folder) => ({
  /** Copies the latest into a new data folder; answers whether there was one. */
  unpack: (dir) => {
    const latest = namesIn(folder).at(-1)
    if (latest) cpSync(path.join(folder, latest), dir, { recursive: true })
    // A server refuses a folder that others can read.
    if (latest) chmodSync(dir, 0o700)
    return latest !== undefined
  },
  /** Keeps the data folder of a server that has been stopped. */
  keep: (dir) => {
    mkdirSync(folder, { recursive: true })
    const name = String(Date.now())
    const unfinished = path.join(folder, `unfinished-${name}`)
    cpSync(dir, unfinished, { recursive: true })
    renameSync(unfinished, path.join(folder, name))
    // Another run may be copying the one before.
    for (const old of namesIn(folder).slice(0, -2)) remove(folder, old)
  },
  /** Throws away what no server could start on. */
  discard: () => rmSync(folder, { recursive: true, force: true }),
})

const namesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d+$/.test(name))
        .sort()
    : []

const remove = (folder, name) => rmSync(path.join(folder, name), { recursive: true, force: true })

/** What a server's databases say they hold; equal texts, equal databases. */
export const templatesOn = async (connectionString) =>
  await asked(connectionString, async (client) => {
    const { rows } = await client.query(DATABASES)
    return JSON.stringify(rows.filter(({ is_template }) => is_template))
  })

/** Drops what belonged to one suite only, or was never finished. */
export const dropTheRest = async (connectionString) =>
  await asked(connectionString, async (client) => {
    const { rows } = await client.query(DATABASES)
    for (const { name, is_template } of rows) {
      if (!is_template) await client.query(`drop database "${name}" with (force)`)
    }
  })

const asked = async (connectionString, ask) => {
  const { default: pg } = await import("@medusajs/framework/pg")
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
