import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type NotificationOptions = {
  providers?: { id?: string; options?: { channels?: string[] } }[]
  cloud?: { api_key?: string }
}

/**
 * Who sends the shop's e-mails, or null when nothing does. Medusa's notification module lists its
 * providers nowhere, so this looks at what it was configured with, as the module itself does.
 */
export const emailProvider = (scope: MedusaContainer): string | null => {
  const { modules = {} } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const module = modules[Modules.NOTIFICATION]
  const { providers = [], cloud }: NotificationOptions =
    typeof module === "object" ? (module.options ?? {}) : {}
  const found = providers.find(({ options }) => options?.channels?.includes("email"))
  return found?.id ?? (cloud?.api_key ? "cloud" : null)
}
