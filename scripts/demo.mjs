import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { workAlone } from "./demo/alone.mjs"
import { readFlags, USAGE } from "./demo/arguments.mjs"
import { openDatabase } from "./demo/database.mjs"
import { openFolder } from "./demo/folder.mjs"
import { openInbox } from "./demo/inbox.mjs"
import { medusaIn } from "./demo/medusa.mjs"
import { choosePort } from "./demo/port.mjs"
import { isOutdated, rememberSchema } from "./demo/schema.mjs"
import { Sorry } from "./demo/sorry.mjs"
import { mainJob, walk } from "./demo/walk.mjs"
import { followNpm } from "./lib/follow-npm.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { linkAdmin } from "./lib/link-admin.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

// What was opened is closed in reverse order, however the demo ends.
const opened = []
const closeAll = async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

const assertNode = () => {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  throw new Sorry(`Node 20.19, 22.12 or newer is needed; this is ${process.versions.node}.`)
}

const install = () => {
  try {
    ensureInstalled(root)
    linkAdmin(root)
  } catch (cause) {
    throw new Sorry(cause.message, { cause })
  }
}

const isStale = (folder) => {
  const isOurs = !process.env.DATABASE_URL && existsSync(path.join(folder, "seeded.json"))
  if (!isOurs || !isOutdated(root, path.join(folder, "schema.json"))) return false
  console.log("The data is another version's: starting over.")
  return true
}

/** Migrates and seeds; resolves to the ids of the shop. */
const fillDatabase = async (medusa, folder, { empty }) => {
  console.log("Writing tables …")
  await medusa.run("db:migrate", "--execute-safe-links")
  if (!process.env.DATABASE_URL) rememberSchema(root, path.join(folder, "schema.json"))
  console.log("Filling Studio Elbe …")
  const ids = path.join(folder, "seeded.json")
  await medusa.run("exec", "./scripts/demo/seed.ts", ids, ...(empty ? ["empty"] : []))
  const { refused, ...studio } = JSON.parse(readFileSync(ids, "utf8"))
  if (refused) throw new Sorry(refused)
  return studio
}

const describe = ({ url, publishable_key, admin, staff, customers }, folder) => `
Studio Elbe is open. Ctrl-C closes it; its passwords are for this demo only.

  Admin            ${url}/app
  Inbox            ${url}/service-packages/inbox   (what the shop sends, within a minute)
  Owner            ${admin.email}   ${admin.password}
  Staff            ${staff.email}   ${staff.password}
  Customer         ${customers[0].email}   ${customers[0].password}
  Publishable key  ${publishable_key}
  All ids          ${path.join(folder, "shop.json")}
  Medusa's log     ${path.join(folder, "medusa.log")}
`

/** Opens the shop, walks through it and stays; resolves to an exit code. */
const demo = async (flags) => {
  assertNode()
  const folder = openFolder(root, path.resolve(root, process.env.DEMO_FOLDER ?? ".demo"))
  opened.push(await workAlone(path.join(folder, "running.json")))
  const file = path.join(folder, "shop.json")
  rmSync(file, { force: true })
  const { PORT } = process.env
  if (PORT) await choosePort(PORT)
  install()

  const reset = flags.reset || isStale(folder)
  const database = await openDatabase(folder, { reset })
  opened.push(database.stop)
  console.log(`Database: ${database.name}.`)
  const medusa = medusaIn(root, {
    log: path.join(folder, "medusa.log"),
    // The bundler leaves alone what lies in a node_modules.
    env: {
      ...database.env,
      ...openInbox(root, folder, { reset }),
      ADMIN_CACHE_DIR: path.join(folder, "node_modules", ".vite"),
    },
  })
  opened.push(medusa.stop)
  const {
    category_id: _,
    sales_channel_id: __,
    ...studio
  } = await fillDatabase(medusa, folder, flags)

  const port = await choosePort(PORT)
  console.log("Starting Medusa …\n")
  const { ended } = await medusa.serve(port)
  const shop = { url: `http://localhost:${port}`, ...studio }
  const worked = await walk(mainJob(shop), (row) => stopping || console.log(row))
  if (stopping) return 1
  writeFileSync(file, `${JSON.stringify(shop, null, 2)}\n`)
  if (flags.check) return worked ? 0 : 1
  console.log(describe(shop, path.relative(process.cwd(), folder)))
  throw await ended
}

let stopping = false
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    console.log("\nClosing …")
    await closeAll()
    process.exit(code)
  })
}

followNpm()

const main = async () => {
  const flags = readFlags(process.argv.slice(2))
  if (flags.help) return console.log(USAGE)
  process.exitCode = await demo(flags)
}
try {
  await main()
} catch (error) {
  // A stop that was asked for makes everything else fail.
  if (!stopping) {
    process.exitCode = 1
    console.error(error instanceof Sorry ? `\n${error.message}` : error)
  }
}
if (!stopping) {
  await closeAll()
  process.exit()
}
