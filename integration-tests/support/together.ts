import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

/** Loads all suites of a folder into this file: what they import is read and compiled once. */
export const loadSuites = (folder: string): void => {
  const load = createRequire(path.join(folder, "together.ts"))
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".spec.ts"))) {
    describe(path.basename(file, ".spec.ts"), () => void load(`./${file}`))
  }
}
