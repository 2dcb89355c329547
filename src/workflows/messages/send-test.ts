import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { invalid, notFound } from "../../errors/refuse"
import { within } from "../../errors/within"
import { reasonOf } from "../reason-of"
import { previewMessage, type MessagePreview } from "./preview"
import { providerOf } from "./provider-of"

// Somebody sits before the screen and waits.
const PATIENCE_MS = 15_000

/** Sends a message about a made-up package to whoever asks for it, and answers to which address. */
export const sendTestMessage = async (
  container: MedusaContainer,
  { user_id, ...preview }: MessagePreview & { user_id: string }
): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: user_id },
  })
  const to = data[0]?.email
  if (!to) throw notFound("User", user_id)
  if (!providerOf(container, "email")) throw invalid("This shop has no e-mail provider.")
  const { template, data: words, sms, ...content } = await previewMessage(container, preview)
  const letter = {
    to,
    channel: "email",
    template: template ?? `service-packages-${preview.kind}`,
    data: { ...words, sms },
    ...(template === null && { content }),
    trigger_type: "service-packages.test",
    idempotency_key: generateEntityId(undefined, "pmsgtest"),
  }
  try {
    await within(PATIENCE_MS, container.resolve(Modules.NOTIFICATION).createNotifications(letter))
  } catch (error) {
    throw invalid(`The e-mail provider did not take it: ${reasonOf(error)}`)
  }
  return to
}
