import { spawn } from "node:child_process"
import { rmSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { dropTheRest, templatesOn } from "./kept-data.mjs"
import { discardData, prepareData } from "./postgres-data.mjs"
import { postgresHome } from "./postgres-home.mjs"
import { temporaryFolder } from "./temporary-data.mjs"

/** Asks the system for a TCP port that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "localhost", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/**
 * Starts a PostgreSQL of our own on a free port and resolves to `{ url, env, stop }`, where `env` holds
 * the variables Medusa and its test runner read. The host is `localhost`: with an IP address the test
 * runner would switch TLS on. Only a `durable` server keeps its data, and writes as if it mattered;
 * another may begin with what one before it has `kept`, and keeps what it adds to that when it stops.
 */
export const startPostgres = async ({ databaseDir, durable = false, kept = null } = {}) => {
  const temporary = databaseDir ? null : await temporaryFolder({ onDisk: durable })
  const dir = databaseDir ?? path.join(temporary, "pg")
  const { home, port, server } = await begin(dir, durable, kept)
  const url = `postgres://postgres:postgres@localhost:${port}`
  const before = kept && (await templatesOn(`${url}/postgres`))
  const stop = async () => {
    const isNews = !hasEnded(server) && kept && (await templatesOn(`${url}/postgres`)) !== before
    if (isNews) await dropTheRest(`${url}/postgres`)
    await terminate(server)
    if (isNews) kept.keep(home.dir)
    if (temporary) rmSync(temporary, { recursive: true, force: true })
  }
  const env = {
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: "postgres",
    DB_PASSWORD: "postgres",
    DATABASE_URL: `${url}/postgres`,
  }
  return { url, env, stop }
}

const begin = async (dir, durable, kept) => {
  const isOld = kept?.unpack(dir)
  const home = await postgresHome(dir)
  try {
    await prepareData(home)
    return { home, ...(await launch(home, durable)) }
  } catch (error) {
    if (!isOld) throw error
    // Another PostgreSQL wrote it, or a full disk cut it short.
    kept.discard()
    await discardData(dir)
    return await begin(dir, durable, null)
  }
}

const SETTINGS = ["max_connections=300", "unix_socket_directories="]
// Databases come and go with every test; the log behind them is kept small, as it may lie in memory.
const SPEED = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=256MB",
  "min_wal_size=32MB",
  "autovacuum=off",
  "jit=off",
  "io_method=sync",
  // What a killed server leaves lies in its folder, and goes with it.
  "dynamic_shared_memory_type=mmap",
]

const launch = async ({ postgres, dir, user }, durable) => {
  const settings = [...SETTINGS, ...(durable ? [] : SPEED)].flatMap((setting) => ["-c", setting])
  for (let tries = 1; ; tries++) {
    const port = await freePort()
    const server = spawn(postgres, ["-D", dir, "-p", String(port), ...settings], {
      ...user,
      cwd: dir,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
      // In a group of its own Ctrl-C does not reach it: it goes last, when its clients are gone.
      detached: process.platform !== "win32",
    })
    endWithUs(server)
    const { ready, log } = await untilReady(server)
    if (ready) return { port, server }
    // Somebody took the port between the question and the start.
    const isTaken = /Address already in use/i.test(log)
    if (!isTaken || tries === 3) throw new Error(`PostgreSQL did not start in ${dir}:\n${log}`)
  }
}

const running = new Set()

// Whatever ends this process, its servers must not outlive it.
const endWithUs = (server) => {
  running.add(server)
  server.once("exit", () => running.delete(server))
  if (process.listeners("exit").includes(endAll)) return
  process.on("exit", endAll)
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    // A signal nobody else answers would end the process without that event.
    process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(128 + number))
  }
}

const endAll = () => running.forEach((server) => server.kill("SIGINT"))

const untilReady = (server) =>
  new Promise((resolve, reject) => {
    let log = ""
    server.stderr.setEncoding("utf8")
    server.stderr.on("data", (text) => {
      log = (log + text).slice(-2000)
      if (log.includes("ready to accept connections")) resolve({ ready: true, log })
    })
    server.once("close", () => resolve({ ready: false, log }))
    server.once("error", reject)
  })

const hasEnded = (server) => server.exitCode !== null || server.signalCode !== null

const terminate = async (server) => {
  if (hasEnded(server)) return
  const ended = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGINT")
  await ended
}
