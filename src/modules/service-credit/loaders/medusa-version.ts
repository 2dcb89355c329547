import { createRequire } from "node:module"
import { notAllowed } from "../../../errors/refuse"

/** The oldest Medusa that the plugin sells on; package.json asks npm for the same. */
export const LEAST_MEDUSA = "2.21.0"

const shop = createRequire(__filename)

const installed = (): string => {
  const { version }: { version: string } = shop("@medusajs/medusa/package.json")
  return version
}

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

const canReadTheRest = () => {
  try {
    return Boolean(shop.resolve("@medusajs/framework/zod"))
  } catch {
    return false
  }
}

// Medusa 2.12.0 and older has not all that the files behind this one import, and would name only what it
// lacks: no loader runs there any more.
if (!canReadTheRest()) assertMedusa(installed())
