import pg from "@medusajs/framework/pg"

const connected = async (url, database, work) => {
  const client = new pg.Client({ connectionString: `${url}/${database}` })
  await client.connect()
  try {
    return await work(async (statement, params) => (await client.query(statement, params)).rows)
  } finally {
    await client.end()
  }
}

const NOTE =
  "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1"

const copied = async (ask, from, to) => {
  await ask(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1::text[])",
    [[from, to]]
  )
  await ask(`drop database if exists "${to}" with (force)`)
  await ask(`create database "${to}" template "${from}"`)
}

/**
 * The database that the suites of a module copy theirs from, made by our migrations: a mutant is put
 * into it, and it is put back as it was. Its note is what the suites know it by.
 */
export const templateOn = (url, name) => {
  const pristine = `${name}_as_it_was`
  const noted = async (work) =>
    await connected(url, "postgres", async (ask) => {
      const [{ note }] = await ask(NOTE, [name])
      await work(ask)
      await ask(`comment on database "${name}" is ${pg.escapeLiteral(note)}`)
    })
  return {
    ask: async (statement) => await connected(url, name, async (ask) => await ask(statement)),
    keep: async () => await noted(async (ask) => await copied(ask, name, pristine)),
    restore: async () => await noted(async (ask) => await copied(ask, pristine, name)),
  }
}
