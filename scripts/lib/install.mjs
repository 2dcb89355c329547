import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

/** Installs the dependencies when they are missing or older than the lock file; prints why. */
export const ensureInstalled = (root) => {
  const lock = path.join(root, "package-lock.json")
  const installed = path.join(root, "node_modules", ".package-lock.json")
  if (existsSync(installed) && isCurrent(lock, installed)) return
  console.log("Installing dependencies …")
  const command = existsSync(lock) ? "ci" : "install"
  const { status } = spawnSync("npm", [command, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error(`npm ${command} failed with exit code ${status}.`)
}

// Optional packages of other platforms are in the lock file but never installed.
const isCurrent = (lock, installed) => {
  if (!existsSync(lock)) return true
  const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {}
  const have = packages(installed)
  return Object.entries(packages(lock)).every(
    ([name, wanted]) => name === "" || wanted.optional || have[name]?.version === wanted.version
  )
}
