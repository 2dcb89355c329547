import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const migrationsOf = (root) => {
  const modules = path.join(root, "src", "modules")
  const hashes = {}
  for (const module of readdirSync(modules)) {
    const migrations = path.join(modules, module, "migrations")
    if (!existsSync(migrations)) continue
    for (const file of readdirSync(migrations).filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(path.join(migrations, file))
      hashes[`${module}/${file}`] = createHash("sha256").update(text).digest("hex")
    }
  }
  return hashes
}

/** Notes which migrations the demo's data was written with. */
export const rememberSchema = (root, file) =>
  writeFileSync(file, JSON.stringify(migrationsOf(root), null, 2))

/**
 * True when a migration that the data has been through reads differently now, or is gone: such data is
 * another checkout's, and no migration leads from there to here.
 */
export const isOutdated = (root, file) => {
  if (!existsSync(file)) return true
  const now = migrationsOf(root)
  const then = Object.entries(JSON.parse(readFileSync(file, "utf8")))
  return then.some(([name, hash]) => now[name] !== hash)
}
