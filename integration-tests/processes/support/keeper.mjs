import { readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { medusaIn } from "../../../scripts/demo/medusa.mjs"
import { freePort } from "../../../scripts/lib/embedded-postgres.mjs"
import { temporaryFolder } from "../../../scripts/lib/temporary-data.mjs"
import { runDueJob } from "./jobs.mjs"
import { startRedis } from "./redis.mjs"

// Forked by a suite, keeps its processes and does what it is asked. They live as long as it lives, and
// it as long as the suite, however that ends.
const root = path.resolve(import.meta.dirname, "../../..")
const folder = await temporaryFolder()
const servers = new Map()

const medusaFor = (name, env) => {
  const quiet = { DISABLE_ADMIN: "true", LOG_LEVEL: "warn", NODE_ENV: "production" }
  return medusaIn(root, { log: path.join(folder, `${name}.log`), env: { ...quiet, ...env } })
}

const start = async ({ medusa, port }) => ({ medusa, port, ...(await medusa.serve(port)) })

const found = (name) => {
  const server = servers.get(name)
  if (!server) throw new Error(`No process is called ${name}.`)
  return server
}

const chores = {
  /** Migrates and seeds a database; answers the ids of the studio. */
  fill: async ({ env }) => {
    const medusa = medusaFor("fill", env)
    const ids = path.join(folder, "seeded.json")
    await medusa.run("db:migrate", "--execute-safe-links")
    await medusa.run("exec", "./scripts/demo/seed.ts", ids)
    return JSON.parse(readFileSync(ids, "utf8"))
  },
  open: async ({ name, env }) => {
    const port = await freePort()
    servers.set(name, await start({ medusa: medusaFor(name, env), port }))
    return { url: `http://localhost:${port}` }
  },
  /** Starts a process that was killed again, at the same address. */
  reopen: async ({ name }) => {
    servers.set(name, await start(found(name)))
    return null
  },
  kill: async ({ name }) => {
    found(name).signal("SIGKILL")
    await found(name).ended
    return null
  },
  /** Stops a process in the middle of whatever it is doing, until it is woken. */
  freeze: async ({ name }) => found(name).signal("SIGSTOP"),
  wake: async ({ name }) => found(name).signal("SIGCONT"),
  log: async ({ name }) => readFileSync(path.join(folder, `${name}.log`), "utf8"),
  redis: async () => await startRedis(folder),
  tick: runDueJob,
}

process.on("message", async ({ id, chore, input }) => {
  try {
    process.send({ id, answer: await chores[chore](input) })
  } catch (error) {
    process.send({ id, error: error.message })
  }
})
process.on("disconnect", () => process.exit())
// A suite whose runner was killed goes on for a while and would keep us for nobody.
const runner = Number(process.argv[2])
const follow = () => {
  try {
    process.kill(runner, 0)
  } catch {
    process.exit()
  }
}
setInterval(follow, 500).unref()
process.on("exit", () => {
  // A stopped process would not notice that its parent has gone.
  for (const { signal } of servers.values()) signal("SIGKILL")
  rmSync(folder, { recursive: true, force: true })
})
process.send("ready")
