import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "@medusajs/framework/pg"
import { eventually } from "./eventually"

const freePort = async () => {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

// It knows no statement by its name from one transaction to the next, as most poolers that stand out there.
const settings = (server: URL, port: number) => `[databases]
* = host=${server.hostname} port=${server.port} user=${server.username} password=${server.password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
ignore_startup_parameters = extra_float_digits,search_path,options
`

/** A PgBouncer in transaction mode before the suites' PostgreSQL, until it is closed. */
export const openPooler = async (): Promise<{ url: (of: string) => string; close: () => void }> => {
  const server = new URL(process.env.DATABASE_URL ?? "")
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), "pooler-"))
  const file = path.join(folder, "pgbouncer.ini")
  writeFileSync(file, settings(server, port))
  // It does not run as root.
  chmodSync(folder, 0o755)
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : []
  const pooler: ChildProcess = spawn("pgbouncer", ["-q", ...user, file], { stdio: "inherit" })
  const url = (of: string) => {
    const through = new URL(of)
    through.hostname = "127.0.0.1"
    through.port = String(port)
    return through.href
  }
  await eventually(async () => {
    const client = new Client(url(server.href))
    await client.connect()
    await client.end()
  })
  return {
    url,
    close: () => {
      pooler.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
