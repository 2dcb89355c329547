import path from "node:path"
import { fileURLToPath } from "node:url"
import { followNpm } from "./lib/follow-npm.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { linkAdmin } from "./lib/link-admin.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
ensureInstalled(root)
linkAdmin(root)

const { bench } = await import("../bench/run.mjs")
followNpm()
process.exit(await bench(root, process.argv.slice(2)))
