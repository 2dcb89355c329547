import { setTimeout } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"

const serverUrl = () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error("`npm test` starts the database that this suite needs.")
  return url
}

/** What a client connects to for a database of the suites' server. */
export const urlOf = (database: string): string => new URL(`/${database}`, serverUrl()).href

/** A name for a database that no other worker of this run uses. */
export const ownDatabase = (name: string): string => `${name}_${process.env.JEST_WORKER_ID ?? "1"}`

/** Drops a database, and whoever is still connected to it. */
export const dropDatabase = async (name: string): Promise<void> =>
  await drop(await caretaker(), name)

/** Makes a database of that name anew, an empty one. */
export const createDatabase = async (name: string): Promise<void> => {
  await dropDatabase(name)
  await (await caretaker()).query(`create database "${name}"`)
}

/** Makes a database anew as it stands in another one. Whoever is connected to either has to connect again. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  await dropDatabase(to)
  await copy(await caretaker(), from, to)
}

type Occupied = { numUsed: () => number; numPendingAcquires: () => number }

// What an event set off is no workflow, and nobody waits for it. A transaction that asks for a second
// connection while its pool closes gets none, and keeps the pool from closing, for a minute.
const idle = async (knex: Knex): Promise<void> => {
  const { pool }: { pool?: Occupied } = knex.client
  const end = performance.now() + 10_000
  for (let quiet = 0; pool && quiet < 3 && performance.now() < end;) {
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0
    await setTimeout(5)
  }
}

/**
 * Lets go of a pool's connections while its database is exchanged: one that was cut off would be found
 * to be dead only by whoever uses it next.
 */
export const withoutPool = async <Done>(
  pool: Knex | null,
  exchange: () => Promise<Done>
): Promise<Done> => {
  if (!pool) return await exchange()
  await idle(pool)
  const gone = pool.destroy()
  // Whoever does not let go is cut off by the exchange.
  await Promise.race([gone, setTimeout(5_000, null, { ref: false })])
  try {
    return await exchange()
  } finally {
    await gone
    pool.initialize()
  }
}

const drop = async (client: Client, name: string) =>
  void (await client.query(`drop database if exists "${name}" with (force)`))

// Nobody may be connected to what is copied.
const copy = async (client: Client, from: string, to: string) => {
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    from,
  ])
  // Cheaper than the log of every page, where the log is of no use to anybody.
  await client.query(`create database "${to}" template "${from}" strategy file_copy`)
}

type Note<Told> = { key: string; told: Told }

/**
 * A database that suites copy theirs from. The first one that asks makes it and tells what is to be
 * known of it, while the others wait; what was made under another key is another code's and goes.
 */
export const templateDatabase = async <Told>(
  name: string,
  key: string,
  make: () => Promise<{ database: string; told: Told }>
): Promise<Told> =>
  await onServer(async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [name])
    const present = await noteOn<Told>(client, name)
    if (present?.key === key) return present.told
    const { database, told } = await make()
    await drop(client, name)
    await copy(client, database, name)
    const note: Note<Told> = { key, told }
    const written = client.escapeLiteral(JSON.stringify(note))
    await client.query(`comment on database "${name}" is ${written}`)
    return told
  })

/** What is to be known of a template, or null where nobody has made it under this key. */
export const toldBy = async <Told>(name: string, key: string): Promise<Told | null> =>
  await onServer(async (client) => {
    const note = await noteOn<Told>(client, name)
    return note?.key === key ? note.told : null
  })

// A template is whole once there is a note on it.
const noteOn = async <Told>(client: Client, name: string): Promise<Note<Told> | null> => {
  const { rows } = await client.query<{ note: string | null }>(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [name]
  )
  return rows[0]?.note ? JSON.parse(rows[0].note) : null
}

// Every test asks for a copy: one connection serves them all.
let kept: Promise<Client> | null = null
const caretaker = () => (kept ??= connect())

const connect = async () => {
  const client = new Client({ connectionString: serverUrl() })
  await client.connect()
  return client
}

// A lock is held by a connection, so whoever takes one has a connection to himself.
const onServer = async <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> => {
  const client = await connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
