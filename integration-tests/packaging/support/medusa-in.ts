import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import path from "node:path"
import { eventually } from "../../support/eventually"

const PATIENCE = 240_000
// When the suite is killed, its servers go with it.
const LEAVING = path.resolve(__dirname, "../../../scripts/demo/leave-with-parent.cjs")

/** Medusa's command line of the shop in a folder, run as in production with these settings. */
export const medusaIn = (shop: string, env: Record<string, string>) => {
  const launch = (args: string[], cwd = shop) => {
    const cli = path.join(shop, "node_modules", "@medusajs", "cli", "cli.js")
    const child = spawn(process.execPath, ["--require", LEAVING, cli, ...args], {
      cwd,
      env: {
        ...process.env,
        NODE_ENV: "production",
        MEDUSA_WORKER_MODE: "shared",
        MEDUSA_DISABLE_TELEMETRY: "true",
        LOG_LEVEL: "info",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    let log = ""
    const write = (text: Buffer) => void (log = (log + text.toString("utf8")).slice(-20_000))
    child.stdout?.on("data", write)
    child.stderr?.on("data", write)
    const lastWords = () => log.slice(-4000)
    const failed = (what: string) => new Error(`${what} Its last words:\n${lastWords()}`)
    return { child, lastWords, failed }
  }

  /** Runs a command to its end, and resolves to its last words. */
  const run = async (...args: string[]) => {
    const { child, lastWords, failed } = launch(args)
    const [code] = await once(child, "close")
    if (code !== 0) throw failed(`medusa ${args.join(" ")} failed.`)
    return lastWords()
  }

  /** Starts what `medusa build` has made, and resolves when it answers. */
  const serve = async () => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const built = path.join(shop, ".medusa", "server")
    const { child, failed } = launch(["start", "--port", String(port)], built)
    let isClosed = false
    child.once("close", () => (isClosed = true))
    const isOpen = await eventually(async () => {
      if (!isClosed) expect((await fetch(`${url}/health`)).ok).toBe(true)
      return !isClosed
    }, PATIENCE).catch(() => false)
    if (!isOpen) {
      await end(child)
      throw failed("Medusa did not start.")
    }
    return { url, stop: async () => await end(child) }
  }

  return { run, serve }
}

const end = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, "close")
  child.kill("SIGKILL")
  await closed
}

const freePort = async () =>
  await new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "localhost", () => {
      const address = probe.address()
      const port = address && typeof address === "object" ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
