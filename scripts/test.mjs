import { spawn } from "node:child_process"
import { statSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { followNpm } from "./lib/follow-npm.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { linkAdmin } from "./lib/link-admin.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
ensureInstalled(root)
linkAdmin(root)

// `-t "a name"` chooses sentences, not files.
const args = process.argv.slice(2).filter((arg) => arg !== "--changed")
const isChanged = process.argv.includes("--changed")
if (isChanged) {
  const { suitesTouched } = await import("./lib/changed.mjs")
  const touched = suitesTouched(root, process.env.SINCE ?? "origin/main")
  console.log(touched ? `Touched: ${touched.join(", ")}` : "Everything is touched.")
  args.push(...(touched ?? []))
}
const files = args.filter(
  (arg, n) => !arg.startsWith("-") && !/^(-t|--\w+)$/.test(args[n - 1] ?? "")
)
const isPart = files.length > 0
// The suites of a folder share what they are run in; one that is named has it to itself.
const isShared = files.every(
  (file) =>
    statSync(file, { throwIfNoEntry: false })?.isDirectory() &&
    !/processes|packaging|pooler/.test(file)
)

const { startPostgres } = await import("./lib/embedded-postgres.mjs")
const { keptData } = await import("./lib/kept-data.mjs")
const kept = keptData(path.join(root, "node_modules", ".cache", "service-packages-tests"))
// What only computes or reads the sources needs none.
const needsNone = /^(\.\/)?(src|integration-tests\/(admin|structure))\b/
const postgres =
  isPart && files.every((file) => needsNone.test(file))
    ? { env: {}, stop: async () => {} }
    : await startPostgres({ kept })

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
      TZ: process.env.TZ ?? "UTC",
      SUITES: process.env.SUITES ?? (isShared || isChanged ? "together" : "each"),
    },
  }
)
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal))
followNpm()
const code = await new Promise((resolve) => jest.once("exit", (status) => resolve(status ?? 1)))
await postgres.stop()
process.exit(code)
