import { randomBytes } from "node:crypto"
import { asValue } from "@medusajs/framework/awilix"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"
import { backOfficeOf } from "../../support/back-office"
import { setClock } from "../../support/clock"
import { databaseOf } from "../../support/database"
import { visitorsOf } from "../../support/visitors"
import { apiAt } from "../../support/api-at"
import { counterAt, type Counter } from "./counter"
import { hireKeeper } from "./keeper"
import { stopSignsIn } from "./stop-signs"
import { copyStudio, databaseUrl } from "./template"

type Mode = "shared" | "server" | "worker"
/** One studio, open in several processes that share a database. */
export type Branches<Name extends string = string> = Awaited<ReturnType<typeof openBranches<Name>>>

/** Opens Studio Elbe in processes of its own on a database of its own, each in the mode it is given. */
export const openBranches = async <Name extends string>(
  modes: Record<Name, Mode>,
  { redis = false } = {}
) => {
  const keeper = await hireKeeper()
  const database = `processes_${randomBytes(4).toString("hex")}`
  const studio = await copyStudio(keeper, database)
  const redisUrl = redis ? (await keeper.ask("redis", {})).url : null
  const env = { DATABASE_URL: databaseUrl(database), ...(redisUrl && { REDIS_URL: redisUrl }) }

  const open = async (name: Name): Promise<[Name, string]> => {
    const mode = { MEDUSA_WORKER_MODE: modes[name] }
    const { url } = await keeper.ask("open", { name, env: { ...env, ...mode } })
    return [name, url]
  }
  const addresses = await Promise.all((Object.keys(modes) as Name[]).map(open))
  const [, url] = addresses.find(([name]) => modes[name] !== "worker") ?? []
  if (!url) throw new Error("Nobody serves the shop.")
  const api = apiAt(url)
  const visitors = visitorsOf(api, studio.publishable_key)
  const owner = await visitors.signInStaff(studio.admin)
  const counters = addresses.map(([name, address]) => [name, counterAt(address, studio, owner)])

  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: env.DATABASE_URL })
  const container = createMedusaContainer()
  container.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(connection))
  const { sql } = databaseOf(container)

  return {
    at: Object.fromEntries(counters) as Record<Name, Counter>,
    owner,
    customer: visitors.register,
    audit: backOfficeOf(api, owner).audit,
    sql,
    setClock: async (clock: Date | string | null) => await setClock(sql, clock),
    ...stopSignsIn(connection),
    kill: async (name: Name) => void (await keeper.ask("kill", { name })),
    reopen: async (name: Name) => void (await keeper.ask("reopen", { name })),
    freeze: async (name: Name) => void (await keeper.ask("freeze", { name })),
    wake: async (name: Name) => void (await keeper.ask("wake", { name })),
    /** Brings the next tick of a scheduled job forward to now, where Redis keeps the schedule. */
    tick: async (job: string) => await keeper.ask("tick", { url: String(redisUrl), job }),
    logOf: async (name: Name) => await keeper.ask("log", { name }),
    close: async () => {
      await connection.destroy()
      await keeper.dismiss()
    },
  }
}
