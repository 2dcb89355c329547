import { createHash } from "node:crypto"
import {
  copyDatabase as copy,
  createDatabase,
  dropDatabase,
  ownDatabase,
  templateDatabase,
  toldBy,
  urlOf,
  withoutPool,
} from "./databases"
import { fingerprintOf } from "./fingerprint"
import { container, migrate, poolOf, readConfiguration, serve, settled } from "./medusa-server"
import type { BeforeServerStart, Server, Start } from "./medusa-server"
import { moveIn, type Studio } from "./move-in"

/** A Medusa server for suites, on a database of its own. */
export type House = ReturnType<typeof openHouse>

// What decides which tables there are, and on top of them which rows Studio Elbe has.
const TABLES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/links",
  "src/modules/package-template/migrations",
  "src/modules/package-template/models",
  "src/modules/service-credit/migrations",
  "src/modules/service-credit/models",
  "integration-tests/support/house.ts",
  "integration-tests/support/medusa-server.ts",
]
const ROWS = ["src", "scripts/demo", "integration-tests/support/move-in.ts"]

// What makes a server another one than most suites want.
const PECULIAR = ["SERVICE_PACKAGES_OPTIONS", "MEDUSA_FF_RBAC", "NOTIFICATION_PROVIDERS"]

// Studio Elbe before anything is in it, and furnished.
const EMPTY = "medusa_empty"
const STUDIO = "medusa_studio"

/**
 * A house that opens before its first suite and closes after its last. What Medusa's migrations and the
 * studio's seed write is written once a run, by the first house that opens; the others copy it. One
 * with a configuration of its own starts on such a copy, and keeps what it adds to it while it starts.
 */
export const openHouse = (beforeStart?: BeforeServerStart, shop?: "empty") => {
  const isOrdinary = !beforeStart && !PECULIAR.some((name) => process.env[name])
  const database = ownDatabase("medusa")
  const beginning = ownDatabase("medusa_beginning")
  // What one with a configuration of its own has added while it started, for its second suite.
  const peculiar = ownDatabase("medusa_peculiar")
  let server: Server | null = null
  let studio: Studio | null = null
  let isFresh = false

  const startOn = async (template: string, start: Start) => {
    await copyDatabase(template, database)
    server = await serve(start)
  }

  const furnish = async () => {
    const furnished = await moveIn(container)
    await settled()
    return furnished
  }

  const openOrdinary = async (start: Start, tables: string, key: string) => {
    studio = await templateDatabase(STUDIO, key, async () => {
      await startOn(tables, start)
      await letGo()
      await templateDatabase(EMPTY, key, async () => ({ database, told: null }))
      const told = await furnish()
      await letGo()
      return { database, told }
    })
    if (!server) await startOn(STUDIO, start)
  }

  const openPeculiar = async (start: Start, tables: string, key: string) => {
    if (shop === "empty") return await startOn(tables, start)
    studio = await toldBy<Studio>(STUDIO, key)
    await startOn(studio ? STUDIO : tables, start)
    studio ??= await furnish()
  }

  const open = async () => {
    const start = await readConfiguration(database, beforeStart)
    const written = fingerprintOf(...TABLES)
    const tables = await tablesFor(start, database, written)
    const key = `${written} ${fingerprintOf(...ROWS)}`
    await (isOrdinary ? openOrdinary : openPeculiar)(start, tables, key)
    if (!isOrdinary) await copyDatabase(database, peculiar)
    isFresh = true
  }

  /** Makes the shop what a suite begins with. */
  const begin = async (wanted?: "empty") => {
    const isThere = isFresh && (!isOrdinary || wanted !== "empty")
    const furnished = isOrdinary ? STUDIO : peculiar
    if (!isThere) await copyDatabase(wanted === "empty" ? EMPTY : furnished, database)
    isFresh = false
  }

  /** Keeps what is in the database as the beginning of each test. */
  const remember = async () => {
    await copyDatabase(database, beginning)
    isFresh = true
  }

  const resume = async () => {
    if (!isFresh) await copyDatabase(beginning, database)
    isFresh = false
  }

  const close = async () => {
    await server?.shutdown()
    await poolOf()?.destroy()
    await dropDatabase(database)
    await dropDatabase(beginning)
    await dropDatabase(peculiar)
  }

  return {
    open,
    begin,
    remember,
    resume,
    settle: settled,
    close,
    /** Who and what is in the furnished studio. */
    studio: (): Studio => {
      if (!studio) throw new Error("This suite asked for an empty shop.")
      return studio
    },
    handed: {
      api: clientOf(() => server),
      getContainer: () => container,
      utils: { waitWorkflowExecutions: settled },
      dbConfig: { clientUrl: urlOf(database) },
    },
  }
}

// The pool connects again as soon as it is asked for a connection.
const letGo = async () => await withoutPool(poolOf(), async () => {})

const copyDatabase = async (from: string, to: string) =>
  await withoutPool(poolOf(), async () => await copy(from, to))

// Another set of modules has other tables.
const tablesFor = async (start: Start, database: string, key: string) => {
  const modules = createHash("sha256").update(start.modules).digest("hex").slice(0, 8)
  const name = `medusa_tables_${modules}`
  await templateDatabase(name, key, async () => {
    await createDatabase(database)
    await migrate(start)
    await letGo()
    return { database, told: null }
  })
  return name
}

// Suites take their client when they are read, before there is a server to talk to.
const clientOf = (server: () => Server | null): Server["api"] =>
  new Proxy({} as Server["api"], {
    get: (_, method) => Reflect.get(server()?.api ?? {}, method),
  })
