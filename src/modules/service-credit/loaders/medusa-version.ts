import { createRequire } from "node:module"
import { z } from "@medusajs/framework/zod"
import { notAllowed } from "../../../errors/refuse"

/** The oldest Medusa that the plugin sells on; package.json asks npm for the same. */
export const LEAST_MEDUSA = "2.21.0"

const manifest = z.object({ version: z.string() })

const installed = (): string =>
  manifest.parse(createRequire(__filename)("@medusajs/medusa/package.json")).version

const inOrderOfVersion = new Intl.Collator("en", { numeric: true })

/**
 * Refuses a Medusa that is older than the plugin's range, naming both versions. An order there would
 * complete and take the money, and no package would appear: a package manager may only have warned.
 */
export const assertMedusa = (version: string): void => {
  if (inOrderOfVersion.compare(version, LEAST_MEDUSA) >= 0) return
  throw notAllowed(
    `medusa-plugin-service-packages cannot start: it needs Medusa ${LEAST_MEDUSA} or newer, and this shop runs ${version}. Update Medusa, or take the plugin out of medusa-config.`
  )
}

/** Stops the boot on a Medusa that is too old, before anything can be sold on it. */
export default async function checkMedusa(): Promise<void> {
  assertMedusa(installed())
}
