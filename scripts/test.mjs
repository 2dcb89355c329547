import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { followNpm } from "./lib/follow-npm.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { linkAdmin } from "./lib/link-admin.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
ensureInstalled(root)
linkAdmin(root)

const { startPostgres } = await import("./lib/embedded-postgres.mjs")
const postgres = await startPostgres()

// `-t "a name"` chooses sentences, not files.
const args = process.argv.slice(2)
const isPart = args.some(
  (arg, n) => !arg.startsWith("-") && !/^(-t|--\w+)$/.test(args[n - 1] ?? "")
)

const jest = spawn(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...args],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      ...postgres.env,
      NODE_ENV: "test",
      TZ: "UTC",
      SUITES: process.env.SUITES ?? (isPart ? "each" : "together"),
    },
  }
)
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal))
followNpm()
const code = await new Promise((resolve) => jest.once("exit", (status) => resolve(status ?? 1)))
await postgres.stop()
process.exit(code)
