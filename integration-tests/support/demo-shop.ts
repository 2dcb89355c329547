import { execFile, spawn, type ChildProcess } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"
import type { Login } from "../../scripts/demo/people"
import type { StudioElbe } from "../../scripts/demo/studio-elbe"

const ROOT = path.resolve(__dirname, "../..")
const OPEN = "Studio Elbe is open."

/** What `npm run demo` writes down about the shop it opened. */
export type Studio = Omit<StudioElbe, "admin" | "staff"> & {
  url: string
  admin: Login
  staff: Login
}
/** A demo shop that is open, in a process of its own. */
export type DemoShop = Awaited<ReturnType<typeof openDemoShop>>

/**
 * Runs what `npm run demo` runs, as `--empty` does: on a database of its own, on a free port, and in a
 * temporary folder, so that a demo of the same checkout is left alone.
 */
export const openDemoShop = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "service-packages-demo-"))
  const database = await createDatabase()
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DEMO_FOLDER: folder,
    // The suite's own settings are not the demo's.
    NODE_ENV: "development",
    MEDUSA_WORKER_MODE: "shared",
    WATCH_ADMIN: "false",
    PORT: "0",
    npm_lifecycle_event: "",
  }
  const demo = spawn(process.execPath, [...LEAVING, "scripts/demo.mjs", "--empty"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  await untilOpen(demo)
  const studio: Studio = JSON.parse(readFileSync(path.join(folder, "shop.json"), "utf8"))

  /** Puts the studio's four packages on sale, as the demo without `--empty` has them from the start. */
  const launchPackages = async (): Promise<Studio> => {
    const file = path.join(folder, "launched.json")
    const seed = ["exec", "./scripts/demo/seed.ts", file]
    await promisify(execFile)(process.execPath, [CLI, ...seed], { cwd: ROOT, env })
    return { ...studio, ...JSON.parse(readFileSync(file, "utf8")) }
  }

  const close = async () => {
    const closed = once(demo, "close")
    demo.kill("SIGTERM")
    await closed
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return { ...studio, sql: database.sql, launchPackages, close }
}

// A killed test run takes the shop along.
const LEAVING = ["--require", "./scripts/demo/leave-with-parent.cjs"]
const CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")

const createDatabase = async () => {
  const name = `demo_${randomUUID().replaceAll("-", "")}`
  const server = new URL(process.env.DATABASE_URL ?? "")
  const url = new URL(`/${name}`, server).href
  const admin = await connect(server.href)
  await admin.query(`create database ${name}`)
  await admin.end()
  const client = await connect(url)
  const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows
  return { url, sql, close: async () => await client.end() }
}

const connect = async (connectionString: string) => {
  const client = new Client({ connectionString })
  await client.connect()
  return client
}

const untilOpen = (demo: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = ""
    const listen = (text: Buffer) => {
      said += text.toString()
      if (said.includes(OPEN)) resolve()
    }
    demo.stdout?.on("data", listen)
    demo.stderr?.on("data", listen)
    demo.once("close", () => reject(new Error(`The demo shop did not open:\n${said}`)))
  })
