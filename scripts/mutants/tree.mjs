import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { linkAdmin } from "../lib/link-admin.mjs"

const filesIn = (root) =>
  spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .stdout.split("\0")
    .filter(Boolean)

/**
 * A copy of the sources to be thrown away: what is taken out of it is taken out of nothing else, and
 * whoever goes on writing disturbs no run.
 */
export const throwAwayTree = (root) => {
  const tree = mkdtempSync(path.join(tmpdir(), "mutants-"))
  const sources = filesIn(root).filter((file) => file !== "src/admin")
  for (const file of sources) {
    cpSync(path.join(root, file), path.join(tree, file), { recursive: true, force: true })
  }
  const modules = path.join(root, "node_modules")
  // Hard links cost nothing; across disks a symbolic one has to do.
  const linked = spawnSync("cp", ["-al", modules, tree], { stdio: "ignore" }).status === 0
  if (!linked) symlinkSync(modules, path.join(tree, "node_modules"), "junction")
  linkAdmin(tree)
  return {
    folder: tree,
    sources,
    read: (file) => readFileSync(path.join(tree, file), "utf8"),
    write: (file, text) => writeFileSync(path.join(tree, file), text),
    remove: () => rmSync(tree, { recursive: true, force: true }),
  }
}
