import { ModulesDefinition } from "@medusajs/framework/modules-sdk"
import { MikroORM, type EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  CustomDBMigrator,
  isSharedConnectionSymbol,
  Modules,
  ModulesSdkUtils,
  toMikroOrmEntities,
} from "@medusajs/framework/utils"
import { initModules, MockEventBusService } from "@medusajs/test-utils"
import {
  copyDatabase,
  createDatabase,
  dropDatabase,
  ownDatabase,
  templateDatabase,
  urlOf,
  withoutPool,
} from "./databases"
import { fingerprintOf } from "./fingerprint"

type Module = {
  name: string
  folder: string
  models: object
  options?: object
  /** What stands between the module and its database, by the address that it makes of the database's. */
  through?: (url: string) => string
}
type Handed<Service> = {
  service: Service
  manager: () => EntityManager
  /** What the module itself asks the database through. */
  connection: () => Knex
}

/**
 * Boots a module alone, on the tables and triggers of its real migrations: they run once, each test
 * begins with a copy of what they wrote.
 */
export const moduleSuite = <Service extends object>(
  { name, folder, models, options = {}, through = (url) => url }: Module,
  suite: (handed: Handed<Service>) => void
): void => {
  const database = ownDatabase(name)
  const beginning = ownDatabase(`${name}_beginning`)
  const entities = toMikroOrmEntities(Object.values(models))
  const connected = async () =>
    await MikroORM.init({
      clientUrl: urlOf(database),
      entities,
      schema: "public",
      extensions: [CustomDBMigrator],
      migrations: {
        path: `${folder}/migrations`,
        pathTs: `${folder}/migrations`,
        silent: true,
        snapshot: false,
      },
    })
  let orm: MikroORM | null = null
  let pool: Knex | null = null
  let close = async () => {}
  let service: Service | null = null
  let isFresh = false

  const migrate = async () => {
    await createDatabase(database)
    const empty = await connected()
    await empty.getMigrator().up()
    await empty.close()
    return { database, told: null }
  }

  const boot = async () => {
    const own = { clientUrl: through(urlOf(database)), schema: "public" }
    const connection = ModulesSdkUtils.createPgConnection(own)
    pool = connection
    const modulesConfig = {
      [name]: {
        definition: ModulesDefinition[name],
        resolve: folder,
        options: { database: own, ...options, [isSharedConnectionSymbol]: true },
      },
    }
    const { medusaApp, shutdown } = await initModules({
      injectedDependencies: {
        [ContainerRegistrationKeys.PG_CONNECTION]: connection,
        [Modules.EVENT_BUS]: new MockEventBusService(),
        [ContainerRegistrationKeys.LOGGER]: console,
        [ContainerRegistrationKeys.CONFIG_MODULE]: { modules: modulesConfig },
      },
      modulesConfig,
      databaseConfig: own,
      preventConnectionDestroyWarning: true,
    })
    service = medusaApp.modules[name] as Service
    close = async () => {
      await shutdown()
      await connection.destroy()
    }
  }

  const exchange = async (from: string, to: string) => {
    await orm?.close()
    await withoutPool(pool, async () => await copyDatabase(from, to))
    orm ??= await connected()
    await orm.connect()
  }

  describe("", () => {
    beforeAll(async () => {
      const key = fingerprintOf("package-lock.json", `${folder}/migrations`, `${folder}/models`)
      const template = `tables_of_${name}`
      await templateDatabase(template, key, migrate)
      await copyDatabase(template, database)
      await boot()
      await exchange(database, beginning)
      isFresh = true
    })
    beforeEach(async () => {
      if (!isFresh) await exchange(beginning, database)
      isFresh = false
    })
    afterAll(async () => {
      await orm?.close()
      await close()
      await dropDatabase(database)
      await dropDatabase(beginning)
    })
    suite({
      // Suites take the service when they are read, before there is one.
      service: new Proxy({} as Service, { get: (_, method) => Reflect.get(service ?? {}, method) }),
      manager: () => {
        if (!orm) throw new Error("The suite's database is not open.")
        return orm.em.fork()
      },
      connection: () => {
        if (!pool) throw new Error("The module is not open.")
        return pool
      },
    })
  })
}

/** Runs a statement on the suite's database, past the module. */
export type RawSql = <Row = Record<string, unknown>>(
  statement: string,
  params?: readonly unknown[]
) => Promise<Row[]>

/** Runs statements on what a suite was handed. */
export const rawSqlOf =
  (manager: () => EntityManager): RawSql =>
  async (statement, params = []) =>
    await manager()
      .getConnection()
      .execute(statement, [...params])
