import { cpSync, symlinkSync } from "node:fs"
import path from "node:path"
import { npmIn } from "./npm"

const ROOT = path.resolve(__dirname, "../../..")
const MADE_HERE = ["node_modules", ".git", ".medusa", ".demo", "dist", "coverage"]

/**
 * Builds and packs the plugin as for a release, from a copy that nothing was built in before, and
 * resolves to the tarball. The checkout's own build is left alone.
 */
export const packPlugin = async (folder: string): Promise<string> => {
  const copy = path.join(folder, "plugin")
  cpSync(ROOT, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !MADE_HERE.includes(path.basename(source)),
  })
  symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"), "junction")
  await npmIn(copy, "run", "build")
  const [pack]: { filename: string }[] = JSON.parse(await npmIn(copy, "pack", "--json"))
  if (!pack) throw new Error("npm packed nothing.")
  return path.join(copy, pack.filename)
}
