import { readdirSync } from "node:fs"
import path from "node:path"
import { Client } from "@medusajs/framework/pg"
import { mikroOrmCreateConnection } from "@medusajs/framework/utils"
import { page, snippetsOf } from "../../structure/markdown"

const FOLDERS = {
  package_template: "src/modules/package-template/migrations",
  service_credit: "src/modules/service-credit/migrations",
}

/** A module of the plugin that has tables. */
export type ModuleName = keyof typeof FOLDERS

const isModule = (name: string): name is ModuleName => name in FOLDERS

/** The names of a module's migrations, in the order in which they run. */
export const migrationsOf = (name: ModuleName): string[] =>
  readdirSync(path.resolve(FOLDERS[name]))
    .flatMap((file) => /^(Migration\d+.*)\.ts$/.exec(file)?.[1] ?? [])
    .sort()

/** The plugin's migrations on one database, each run as Medusa's own commands run it. */
export const migratorOf = (clientUrl: string) => {
  const connect = async (name: ModuleName) =>
    await mikroOrmCreateConnection(
      {
        clientUrl,
        schema: "public",
        driverOptions: { connection: { ssl: false } },
        snapshot: false,
      },
      [],
      path.resolve(FOLDERS[name])
    )

  /** Runs all migrations of both modules, or only those that are named. */
  const migrate = async (named?: Record<ModuleName, string[]>) => {
    for (const name of ["package_template", "service_credit"] as const) {
      const orm = await connect(name)
      await orm.getMigrator().up(named && { migrations: named[name] })
      await orm.close(true)
    }
  }

  /** Calls what the README says takes the tables out again, to the letter. */
  const takeOut = async () => {
    for (const name of rollbacksIn("README.md").flat()) {
      const orm = await connect(name)
      await orm.getMigrator().down()
      await orm.close(true)
    }
  }

  /** Runs statements as an administrator would: all of them, or none. */
  const run = async (statements: string) => {
    const client = new Client({ connectionString: clientUrl })
    await client.connect()
    try {
      await client.query(`begin; ${statements}; commit`)
    } finally {
      await client.end()
    }
  }

  return { migrate, takeOut, run }
}

const LOOP = /^for \w+ in \$\(seq (\d+)\); do npx medusa db:rollback (.+); done$/gm

/** The modules that each `db:rollback` of a page names. */
export const rollbacksIn = (file: string): ModuleName[][] => {
  const calls = snippetsOf(file)
    .filter(({ language }) => language === "bash")
    .flatMap(({ text }) => [...text.matchAll(LOOP)])
  if (!calls.length) throw new Error(`${file} takes nothing out: ${page(file).length} characters.`)
  return calls.flatMap(([, times, modules = ""]) =>
    Array.from({ length: Number(times) }, () => modules.split(" ").filter(isModule))
  )
}
