import { mkdirSync } from "node:fs"
import path from "node:path"
import { createDatabase } from "./databases"
import { medusaOf } from "./installed-shop"
import { installMedusaAlone } from "./merchant-app"
import { inFolderOfItsOwn } from "./own-folder"
import { packPlugin } from "./packed-plugin"

/** A shop on a Medusa that is older than the plugin asks for. */
export type OlderShop = Awaited<ReturnType<typeof openOlderShop>>

const WANTED = process.env.OLDER_MEDUSA_VERSION ?? "2.20.1"
const DATABASE = "packaging_older"
// On such a dashboard the plugin's screens do not build, which would say no first.
const NO_ADMIN = { MERCHANTS_ADMIN: "off" }

/**
 * Installs a Medusa that is too old, or the one that `OLDER_MEDUSA_VERSION` names, and opens a shop on it
 * without an admin, before the plugin comes; the tarball lies beside it.
 */
export const openOlderShop = async () =>
  await inFolderOfItsOwn(async (folder) => {
    const root = path.join(folder, "shop")
    mkdirSync(root)
    const [tarball, version] = await Promise.all([
      packPlugin(folder),
      installMedusaAlone(root, WANTED),
    ])
    await createDatabase(DATABASE)
    /** Its command line, with these plugins in `medusa-config`. */
    const medusa = (...plugins: { resolve: string; options: object }[]) =>
      medusaOf(root)({ database: DATABASE, plugins }, NO_ADMIN)
    await medusa().run("db:migrate", "--execute-safe-links")
    return { root, tarball, version, database: DATABASE, medusa }
  })
