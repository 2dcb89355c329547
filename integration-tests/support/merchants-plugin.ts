import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")
const MERCHANT = path.join(ROOT, "integration-tests/packaging/support/merchant/src")

/**
 * Gives the shop the routes of the merchant whom the packed plugin is tested with, as a plugin of his own.
 * Say it before the suite's server starts.
 */
export const bringMerchantsRoutes = (): void => {
  const folder = path.join(ROOT, ".medusa", `merchants-plugin-${process.pid}`)
  const built = path.join(folder, ".medusa/server/src")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  const name = path.basename(folder)
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0" }))
  symlinkSync(path.join(MERCHANT, "api"), path.join(built, "api"), "dir")
  process.env.MERCHANTS_PLUGINS = JSON.stringify([{ resolve: folder, options: {} }])
}
