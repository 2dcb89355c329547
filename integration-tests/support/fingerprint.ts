import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import { closureOf } from "../../scripts/lib/imports.cjs"

const ROOT = path.resolve(__dirname, "../..")

/** Stays the same as long as none of these files and folders, nor anything they import, says something else. */
export const fingerprintOf = (...roots: string[]): string => {
  const files = closureOf(
    roots.flatMap((root) => filesIn(path.resolve(ROOT, root))),
    // A link names a module for the models in it, which are looked at themselves.
    (file) => path.dirname(file) !== path.join(ROOT, "src", "links")
  )
  const hash = createHash("sha256")
  for (const file of [...files].sort()) {
    hash.update(path.relative(ROOT, file)).update(readFileSync(file))
  }
  return hash.digest("hex")
}

const filesIn = (entry: string): string[] => {
  if (!statSync(entry).isDirectory()) return [entry]
  return readdirSync(entry).flatMap((name) => {
    const inside = path.join(entry, name)
    if (name === "__tests__" || name.startsWith(".")) return []
    return statSync(inside).isDirectory() || /\.(ts|tsx|mjs|json)$/.test(name)
      ? filesIn(inside)
      : []
  })
}
