import { execFile, spawn, type ChildProcess } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"
import type { StudioElbe } from "../../scripts/demo/studio-elbe"
import { buildAdmin } from "./built-admin"

const ROOT = path.resolve(__dirname, "../..")
const OPEN = "Studio Elbe is open."

/** What `npm run demo` writes down about the shop it opened. */
export type Studio = StudioElbe & { url: string }
/** The same with its packages on sale. */
export type StudioOnSale = Omit<Studio, "variants" | "templates"> & {
  variants: Record<keyof Studio["variants"], `variant_${string}`>
  templates: Record<keyof Studio["templates"], string>
}
/** A demo shop that is open, in a process of its own. */
export type DemoShop = Awaited<ReturnType<typeof openDemoShop>>

/** Goes into the demo shop that runs in the folder DEMO_SHOP names, else opens one without packages. */
export const openDemoShop = async () =>
  process.env.DEMO_SHOP ? enter(path.resolve(ROOT, process.env.DEMO_SHOP)) : await start()

const studioIn = (folder: string): StudioOnSale =>
  JSON.parse(readFileSync(path.join(folder, "shop.json"), "utf8"))

/** Writing a suite, nobody wants to wait for a shop each time it runs. */
const enter = (folder: string) => {
  const studio = studioIn(folder)
  return { ...studio, launchPackages: async () => studio, close: async () => {} }
}

/**
 * Runs what `npm run demo` runs, with the admin as it is built: on a database of its own, on a free port,
 * and in a temporary folder, so that a demo of the same checkout is left alone.
 */
const start = async () => {
  await buildAdmin()
  const folder = mkdtempSync(path.join(tmpdir(), "service-packages-demo-"))
  const env = {
    ...process.env,
    DATABASE_URL: await createDatabase(),
    DEMO_FOLDER: folder,
    // The suite's own settings are not the demo's.
    NODE_ENV: "development",
    DEMO_ADMIN: "built",
    MEDUSA_WORKER_MODE: "shared",
    PORT: "0",
    npm_lifecycle_event: "",
  }
  const demo = spawn(process.execPath, [...LEAVING, "scripts/demo.mjs", "--empty"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  await untilOpen(demo)
  const studio: Studio = studioIn(folder)

  /** Puts the studio's four packages on sale, as the demo without `--empty` has them from the start. */
  const launchPackages = async (): Promise<StudioOnSale> => {
    const file = path.join(folder, "launched.json")
    const seed = ["exec", "./scripts/demo/seed.ts", file]
    const inbox = readFileSync(path.join(folder, "inbox-page", "environment.json"), "utf8")
    await promisify(execFile)(process.execPath, [CLI, ...seed], {
      cwd: ROOT,
      env: { ...env, ...JSON.parse(inbox) },
    })
    return { ...studio, ...JSON.parse(readFileSync(file, "utf8")) }
  }

  const close = async () => {
    const closed = once(demo, "close")
    demo.kill("SIGTERM")
    await closed
    rmSync(folder, { recursive: true, force: true })
  }

  return { ...studio, launchPackages, close }
}

// A killed test run takes the shop along.
const LEAVING = ["--require", "./scripts/demo/leave-with-parent.cjs"]
const CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")

const createDatabase = async () => {
  const name = `demo_${randomUUID().replaceAll("-", "")}`
  const server = new Client({ connectionString: process.env.DATABASE_URL })
  await server.connect()
  await server.query(`create database ${name}`)
  await server.end()
  return new URL(`/${name}`, process.env.DATABASE_URL).href
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
