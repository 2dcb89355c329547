import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import path from "node:path"
import { Sorry } from "../scripts/demo/sorry.mjs"
import { readFlags, USAGE } from "./arguments.mjs"
import { measureAll } from "./measure.mjs"
import { openPostgres } from "./postgres.mjs"
import { describeMachine, refusalOf, table } from "./report.mjs"
import { SCENARIOS } from "./scenarios.mjs"
import { openSide } from "./side.mjs"

const opened = []
const closeLater = (close) => opened.push(close)
let closing = null
const closeAll = () => (closing ??= closeEach())
const closeEach = async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

const openShops = async (root) => {
  const scratch = mkdtempSync(path.join(tmpdir(), "service-packages-bench-"))
  closeLater(() => rmSync(scratch, { recursive: true, force: true }))
  const { version, envOf, stop } = await openPostgres(["shop", "plain"])
  closeLater(stop)
  const open = async (name, folder, seed) =>
    await openSide({ name, root, folder, seed, env: envOf(name), scratch, closeLater })
  const [shop, plain] = await Promise.all([
    open("shop", root, "./scripts/demo/seed.ts"),
    open("plain", path.join(root, "bench", "plain-shop"), "./seed.ts"),
  ])
  return { version, shops: { shop, plain } }
}

const compare = async (root, { rounds }) => {
  const load_before = loadavg()
  const start = performance.now()
  console.log("Opening the same shop twice, with the plugin and without …")
  const { version, shops } = await openShops(root)
  console.log("Measuring, one then the other …")
  const results = await measureAll(SCENARIOS, shops, rounds)
  const seconds = (performance.now() - start) / 1000
  console.log(`\n${describeMachine({ version, load_before, seconds })}`)
  console.log(`\n${table(results)}\n`)
  const refusal = refusalOf(results)
  if (refusal) throw new Sorry(refusal)
}

/** Measures and prints; resolves to the exit code, which is about the run and not about the ratios. */
export const bench = async (root, args) => {
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) {
    process.once(signal, () => void closeAll().then(() => process.exit(1)))
  }
  try {
    const flags = readFlags(args)
    if (flags.help) console.log(USAGE)
    else await compare(root, flags)
    return 0
  } catch (error) {
    // A stop that was asked for makes everything else fail.
    if (!closing) console.error(error instanceof Sorry ? error.message : error)
    return 1
  } finally {
    await closeAll()
  }
}
