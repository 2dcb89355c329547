import { createRequire } from "node:module"
import path from "node:path"
import { container, LinkLoader, MedusaAppLoader } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import { Migrator } from "@medusajs/framework/migrations"
import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getResolvedPlugins,
  isObject,
  mergePluginModules,
  Modules,
} from "@medusajs/framework/utils"
import {
  clearInstances,
  configLoaderOverride,
  initDb,
  migrateDatabase,
  startApp,
  syncLinks,
} from "@medusajs/test-utils"
import { urlOf } from "./databases"

const ROOT = path.resolve(__dirname, "../..")

/** Runs when Medusa has read its configuration and before it has done anything with it. */
export type BeforeServerStart = (container: MedusaContainer) => Promise<void>
/** A Medusa that is being started, and one that answers. */
export type Start = Awaited<ReturnType<typeof readConfiguration>>
export type Server = Awaited<ReturnType<typeof serve>>

/** Reads the shop's configuration for a database, as the test runner of Medusa does. */
export const readConfiguration = async (database: string, beforeStart?: BeforeServerStart) => {
  await configLoaderOverride(ROOT, { clientUrl: urlOf(database), debug: false })
  const config = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  mergePluginModules(config, await getResolvedPlugins(ROOT, config), ROOT)
  container.register({ [ContainerRegistrationKeys.LOGGER]: asValue(logger) })
  await beforeStart?.(container)
  return {
    config,
    loader: new MedusaAppLoader({ medusaConfigPath: ROOT, cwd: ROOT }),
    /** What decides which tables there are, apart from their migrations. */
    modules: Object.entries(config.modules ?? {})
      .flatMap(([name, declared]) => (isEnabled(declared) ? [name] : []))
      .sort()
      .join(" "),
  }
}

const isEnabled = (declared: unknown) =>
  Boolean(declared) && !(isObject(declared) && "disable" in declared && declared.disable)

/** Writes Medusa's tables and the plugin's into a database, or what it lacks of them. */
export const migrate = async ({ loader }: Start): Promise<void> => {
  await initDb()
  await new Migrator({ container }).ensureMigrationsTable()
  await migrateDatabase(loader)
  await syncLinks(loader, ROOT, container, logger)
  await clearInstances()
}

/** Starts Medusa on a database that has its tables; resolves once it answers. */
export const serve = async ({ loader, config }: Start) => {
  await initDb()
  const plugins = await getResolvedPlugins(ROOT, config, true)
  const links = plugins.map((plugin) => path.join(plugin.resolve, "links"))
  await new LinkLoader(links, logger).load()
  // What a suite changed in the configuration is read here: starting, Medusa reads the file once more.
  await loader.load()
  const { shutdown, port } = await startApp({ cwd: ROOT })
  await settled()
  return { api: clientAt(`http://localhost:${port}`), shutdown }
}

/** The connections that all modules of this server share; null before there are any. */
export const poolOf = () =>
  container.hasRegistration(ContainerRegistrationKeys.PG_CONNECTION)
    ? container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    : null

/** Waits until no workflow of this server has anything left to do. */
export const settled = async (): Promise<void> => {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const state = { $nin: ["not_started", "done", "reverted", "failed"] }
  const end = performance.now() + 60_000
  while ((await engine.listWorkflowExecutions({ state })).length) {
    if (performance.now() > end) throw new Error("Some workflow does not come to an end.")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

// The client that Medusa's own runner hands to its suites.
const clientAt = (baseURL: string) =>
  createRequire(require.resolve("@medusajs/test-utils"))("axios").create({ baseURL })

export { container }
