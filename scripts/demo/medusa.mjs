import { spawn } from "node:child_process"
import { openSync, readFileSync } from "node:fs"
import { once } from "node:events"
import path from "node:path"
import { setTimeout } from "node:timers/promises"
import { Sorry } from "./sorry.mjs"

const PATIENCE = 240_000
// In development Medusa prepares the admin for every page anew; else it serves what was built.
const NODE_ENV = process.env.DEMO_ADMIN === "built" ? "test" : "development"

/** Medusa's command line in a folder (else the root), writing to a log instead of the screen. */
export const medusaIn = (root, { log, env, folder = root }) => {
  const output = openSync(log, "w")
  const launch = async (args) => {
    const guard = path.join(import.meta.dirname, "leave-with-parent.cjs")
    const cli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
    const child = spawn(process.execPath, ["--require", guard, cli, ...args], {
      cwd: folder,
      env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", NODE_ENV, ...env },
      stdio: ["ignore", output, output, "ipc"],
      // In a group of its own Ctrl-C does not reach it: the demo stops it, before its database.
      detached: process.platform !== "win32",
    })
    await once(child, "spawn")
    return child
  }

  const failed = (what) =>
    new Sorry(`${what} The end of ${log}:\n\n${readFileSync(log, "utf8").slice(-3000)}`)

  let running = null
  /** Runs a command to its end. */
  const run = async (...args) => {
    running = await launch(args)
    const [code] = await once(running, "close")
    if (code !== 0) throw failed(`medusa ${args[0]} failed.`)
  }

  /**
   * Starts the server and resolves once it answers; `ended` then resolves when it stops, and `signal`
   * sends it one of the system's signals.
   */
  const serve = async (port) => {
    const server = await launch(["start", "--port", String(port)])
    running = server
    const ended = once(server, "close").then(() => failed("Medusa has stopped."))
    const end = performance.now() + PATIENCE
    while (!(await isHealthy(port))) {
      if (hasEnded(server)) throw await ended
      if (performance.now() > end) throw failed("Medusa does not answer.")
      await setTimeout(200)
    }
    return { ended, signal: (name) => server.kill(name) }
  }

  const stop = async () => {
    if (!running || hasEnded(running)) return
    const closed = once(running, "close")
    running.kill("SIGTERM")
    // An open browser tab can hold a graceful stop up.
    const impatience = new AbortController()
    setTimeout(5_000, null, { signal: impatience.signal }).then(
      () => running.kill("SIGKILL"),
      () => {}
    )
    await closed
    impatience.abort()
  }

  return { run, serve, stop }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

const isHealthy = async (port) => {
  try {
    return (await fetch(`http://localhost:${port}/health`)).ok
  } catch {
    return false
  }
}
