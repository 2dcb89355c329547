import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import path from "node:path"

// What a run wrote once for all its suites bears a note that says of what code it is.
const DATABASES = `select datname as name, note, note like '{"key":%' as is_template
  from pg_database, shobj_description(oid, 'pg_database') as note
  where not datistemplate and datname <> 'postgres' order by datname`

/**
 * Data folders of finished runs, each packed into one file of a folder: the next run begins with a copy
 * of the latest. Its databases say themselves what they were made of, so one that is out of date is made
 * anew. Where there is no tar, nothing is kept.
 */
export const keptData = (folder) => ({
  /** Copies the latest into a new data folder; answers whether there was one. */
  unpack: (dir) => {
    const latest = namesIn(folder).at(-1)
    if (!latest) return false
    // A server refuses a folder that others can read.
    mkdirSync(dir, { mode: 0o700 })
    if (tar("-xf", path.join(folder, latest), "-C", dir)) return true
    rmSync(dir, { recursive: true, force: true })
    return false
  },
  /** Keeps the data folder of a server that has been stopped. */
  keep: (dir) => {
    mkdirSync(folder, { recursive: true })
    const name = `${Date.now()}.tar`
    const unfinished = path.join(folder, `unfinished-${process.pid}`)
    if (tar("-cf", unfinished, "-C", dir, ".")) renameSync(unfinished, path.join(folder, name))
    // Another run may be reading the one before.
    for (const old of namesIn(folder).slice(0, -2)) rmSync(path.join(folder, old))
  },
  /** Throws away what no server could start on. */
  discard: () => rmSync(folder, { recursive: true, force: true }),
})

const tar = (...args) => spawnSync("tar", args, { stdio: "ignore" }).status === 0

const namesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d+\.tar$/.test(name))
        .sort()
    : []

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
