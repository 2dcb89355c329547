import { mkdirSync } from "node:fs"
import path from "node:path"
import { name as PLUGIN } from "../../../package.json"
import type { Login } from "../../../scripts/demo/people"
import { catalogueOf } from "./catalogue"
import { createDatabase, urlOf } from "./databases"
import { medusaIn } from "./medusa-in"
import { installMedusa, installPlugin, LOYALTY } from "./merchant-app"
import { inFolderOfItsOwn } from "./own-folder"
import { packPlugin } from "./packed-plugin"

/** This plugin, as the README adds it to a config. */
export const PACKAGES = {
  resolve: PLUGIN,
  options: {
    time_zone: "Europe/Berlin",
    // The merchant's calendar has a route of its own.
    cart_routes: [
      { method: "POST", matcher: "/store/booking-carts/:id/items", cart_id: "params.id" },
    ],
  },
}
/** Its script that makes somebody owner, as the README calls it. */
export const MAKE_OWNER = `./node_modules/${PLUGIN}/.medusa/server/src/scripts/make-owner.js`
/** Medusa's loyalty plugin, as its documentation adds it. */
export const GIFT_CARDS = { resolve: LOYALTY, options: {} }

type Plugin = { resolve: string; options: object }
/** What the merchant's config says when a command of Medusa's is run. */
type Config = { database: string; plugins: Plugin[] }
/** A production server of the shop; the merchant's own handlers, where he has some, write notes. */
export type Server = Config & { url: string; notes: string; stop: () => Promise<void> }
/** A merchant's shop on disk, with the packed plugin installed, migrated and built. */
export type InstalledShop = Awaited<ReturnType<typeof installShop>>

const OWNER: Login = { email: "owner@merchant.example", password: "of-this-test-only" }
const BEFORE = "packaging_before"
const MIGRATED = "packaging_migrated"

/**
 * Installs Medusa and the plugin's tarball into a folder of its own, and does what the README tells a
 * merchant to do: migrate and build. The merchant has had the loyalty plugin before.
 */
export const installShop = async () =>
  await inFolderOfItsOwn(async (folder) => {
    const shop = await furnish(folder)
    /** All that was in the database before the plugin came. */
    const before = await catalogueOf(BEFORE)
    return { ...shop, before }
  })

const furnish = async (folder: string) => {
  const root = path.join(folder, "shop")
  mkdirSync(root)
  const [tarball] = await Promise.all([packPlugin(folder), installMedusa(root)])
  await installPlugin(root, tarball)
  const shop = shopIn(root)
  await Promise.all([shop.migrate(), shop.build()])
  return shop
}

/** Medusa's command line of the shop in a folder, under a config. */
export const medusaOf =
  (root: string) =>
  ({ database, plugins }: Config, env: Record<string, string> = {}) =>
    medusaIn(root, { DATABASE_URL: urlOf(database), PLUGINS: JSON.stringify(plugins), ...env })

const shopIn = (root: string) => {
  const medusa = medusaOf(root)
  const now = medusa({ database: MIGRATED, plugins: [GIFT_CARDS, PACKAGES] })

  const migrate = async () => {
    await createDatabase(BEFORE)
    const before = medusa({ database: BEFORE, plugins: [GIFT_CARDS] })
    await before.run("db:migrate", "--execute-safe-links")
    await createDatabase(MIGRATED, BEFORE)
    await now.run("db:migrate", "--execute-safe-links")
    await now.run("user", "--email", OWNER.email, "--password", OWNER.password)
  }
  const build = async () => await now.run("build")

  const serve = async (config: Config & { merchantHooksIn?: boolean }): Promise<Server> => {
    const notes = path.join(root, `notes-on-${config.database}`)
    const env = { ...(config.merchantHooksIn && { MERCHANTS_NOTES: notes }) }
    return { ...config, notes, ...(await medusa(config, env).serve()) }
  }

  return { root, owner: OWNER, database: MIGRATED, medusa, migrate, build, serve }
}
