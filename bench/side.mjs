import { readFileSync } from "node:fs"
import path from "node:path"
import { medusaIn } from "../scripts/demo/medusa.mjs"
import { freePort } from "../scripts/lib/embedded-postgres.mjs"

/**
 * Opens one of the two shops: a Medusa process of its own on a database of its own, both as in
 * production and without the admin. Resolves to its address and the ids of what it sells.
 */
export const openSide = async ({ name, root, folder, seed, env, scratch, closeLater }) => {
  const medusa = medusaIn(root, {
    folder,
    log: path.join(scratch, `${name}.log`),
    env: {
      ...env,
      DISABLE_ADMIN: "true",
      LOG_LEVEL: "warn",
      MEDUSA_WORKER_MODE: "shared",
      NODE_ENV: "production",
    },
  })
  closeLater(medusa.stop)
  await medusa.run("db:migrate", "--execute-safe-links")
  const ids = path.join(scratch, `${name}.json`)
  await medusa.run("exec", seed, ids)
  const port = await freePort()
  await medusa.serve(port)
  return { url: `http://localhost:${port}`, ...JSON.parse(readFileSync(ids, "utf8")) }
}
