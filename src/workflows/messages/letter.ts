import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { PackageToTell } from "../../modules/service-credit/messages/told-packages"
import type { Letter } from "./hand-over"
import type { Reader } from "./reader-of"

/** A message that is about to be sent, with what it is about and whom it is for. */
export type ToWrite = {
  message: ClaimedMessage
  packages: readonly PackageToTell[]
  reader: Reader
  recipient: string
}

/** Writes the letter that is handed to a provider: what it says, and what it is known by in Medusa. */
export const letterOf = async (
  _container: MedusaContainer,
  { message, packages, reader, recipient }: ToWrite
): Promise<Letter> => ({
  to: recipient,
  channel: message.channel,
  template: message.channel === "feed" ? "admin-ui" : `service-packages-${message.kind}`,
  data: {
    locale: reader.locale,
    packages: packages.map(({ client_package: { id, title } }) => ({ id, title })),
  },
  trigger_type: `service-packages.${message.kind}`,
  resource_id: message.id,
  resource_type: "package_message",
  receiver_id: message.customer_id,
  idempotency_key: message.attempt_key,
})
