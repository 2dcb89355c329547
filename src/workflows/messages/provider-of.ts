import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MessageChannel } from "../../domain/message"

type NotificationOptions = {
  providers?: { id?: string; options?: { channels?: string[] } }[]
  cloud?: { api_key?: string }
}

/**
 * Who sends what goes over a channel, or null when nothing does. Medusa's notification module lists its
 * providers nowhere, so this looks at what it was configured with, as the module itself does.
 */
export const providerOf = (scope: MedusaContainer, channel: MessageChannel): string | null => {
  // Medusa brings one for its own bell.
  if (channel === "feed") return "local"
  const { modules = {} } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const module = modules[Modules.NOTIFICATION]
  const { providers = [], cloud }: NotificationOptions =
    typeof module === "object" ? (module.options ?? {}) : {}
  const found = providers.find(({ options }) => options?.channels?.includes(channel))
  return found?.id ?? (channel === "email" && cloud?.api_key ? "cloud" : null)
}
