import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, NotificationStatus } from "@medusajs/framework/utils"
import { within } from "../../errors/within"

/** How long a provider may take; afterwards it counts as one that has failed. */
export const PATIENCE_MS = 60_000

/** What is handed over, under a key of this attempt. */
export type Letter = CreateNotificationDTO & { idempotency_key: string }

/**
 * What became of an attempt that nobody wrote down: whoever died after Medusa had noted that it was sent has
 * sent it.
 */
export const wasSent = async (
  container: MedusaContainer,
  attempt_key: string | null
): Promise<string | null> => {
  if (attempt_key === null) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["id", "status"],
    filters: { idempotency_key: attempt_key },
  })
  const [found] = data
  return found?.status === NotificationStatus.SUCCESS ? found.id : null
}

/**
 * Hands a letter to whatever provider the shop has. Each attempt has a key of its own, since Medusa cannot
 * repeat one that has failed: it would send it and never know.
 */
export const handOver = async (
  container: MedusaContainer,
  letter: Letter,
  patience_ms: number
): Promise<string | null> => {
  const sending = container.resolve(Modules.NOTIFICATION).createNotifications(letter)
  const sent = await within(patience_ms, sending)
  return sent.id
}
