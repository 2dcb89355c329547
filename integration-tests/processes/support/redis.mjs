import { spawn, spawnSync } from "node:child_process"
import { connect } from "node:net"
import { setTimeout } from "node:timers/promises"
import { freePort } from "../../../scripts/lib/embedded-postgres.mjs"

const PATIENCE = 10_000

/**
 * The Redis that REDIS_URL names, else one of our own on a free port that writes nothing to disk and
 * dies with this process. Debian's package is installed where that is possible and it is missing.
 */
export const startRedis = async (folder) => {
  const given = process.env.SHARED_REDIS_URL
  if (given) return { url: given }
  install()
  const port = await freePort()
  const settings = ["--port", port, "--bind", "127.0.0.1 -::1", "--save", "", "--appendonly", "no"]
  const server = spawn("redis-server", [...settings.map(String), "--dir", folder], {
    stdio: "ignore",
    // In a group of its own Ctrl-C does not reach it: it goes last, when its clients are gone.
    detached: true,
  })
  process.on("exit", () => server.kill("SIGKILL"))
  const end = performance.now() + PATIENCE
  while (!(await answers(port))) {
    if (server.exitCode !== null || performance.now() > end) {
      throw new Error(`redis-server does not answer on port ${port}.`)
    }
    await setTimeout(50)
  }
  return { url: `redis://localhost:${port}` }
}

const isInstalled = () => spawnSync("redis-server", ["--version"]).status === 0

const install = () => {
  if (isInstalled()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    for (const args of [["update"], ["install", "-y", "redis-server"]]) {
      spawnSync("apt-get", args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
    }
  }
  if (isInstalled()) return
  throw new Error("Install redis-server, or name a Redis that nobody else uses in REDIS_URL.")
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "localhost", () => socket.end("PING\r\n"))
    socket.once("data", (data) => resolve(String(data).startsWith("+PONG")))
    socket.once("error", () => resolve(false))
  })
