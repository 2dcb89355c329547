import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./lib/install.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
ensureInstalled(root)
const { startPostgres } = await import("./lib/embedded-postgres.mjs")
const { throwAwayTree } = await import("./mutants/tree.mjs")
const { laboratory } = await import("./mutants/laboratory.mjs")
const { writeTable } = await import("./mutants/table.mjs")
const { stopRunning } = await import("./mutants/verdict.mjs")

// Takes away what holds the ledger together, one thing at a time: a test must fail.
// `-- name` tries those whose name has it, `--list` only says them.
const words = process.argv.slice(2).filter((arg) => !arg.startsWith("--"))
const isOnlyList = process.argv.includes("--list")

const tree = throwAwayTree(root)
const postgres = await startPostgres()
const results = []
const tidy = async () => {
  stopRunning()
  await postgres.stop()
  tree.remove()
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void tidy().then(() => process.exit(1)))
}
try {
  const { mutants, tried } = await laboratory(tree, postgres)
  const chosen = mutants.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word))
  )
  const known = new Set(mutants.map(({ name }) => name))
  if (isOnlyList) chosen.forEach(({ name }) => console.log(name))
  for (const mutant of isOnlyList ? [] : chosen) {
    const begun = performance.now()
    const killer = await tried(mutant)
    results.push({ ...mutant, killer })
    const seconds = Math.round((performance.now() - begun) / 1000)
    const verdict = killer ? `noticed: ${killer.sentence} (${killer.spec})` : "NOBODY NOTICES"
    console.log(`${results.length}/${chosen.length} ${mutant.name} (${seconds} s) ${verdict}`)
    writeTable(path.join(root, "docs", "reliability.md"), results, known)
  }
} finally {
  await tidy()
}
const survivors = results.filter(({ killer }) => !killer)
console.log(`${results.length} tried, ${survivors.length} unnoticed.`)
survivors.forEach(({ name }) => console.log(`unnoticed: ${name}`))
process.exit(survivors.length ? 1 : 0)
