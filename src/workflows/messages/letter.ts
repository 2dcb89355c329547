import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isToStaff, type MessageFacts, type MessageKind } from "../../domain/message"
import { renderMessage } from "../../messages"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { PackageToTell } from "../../modules/service-credit/messages/told-packages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { FACTS, toMessagePackage } from "./facts-of"
import type { Letter } from "./hand-over"
import { linksOf } from "./links-of"
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
  container: MedusaContainer,
  { message, packages, reader, recipient }: ToWrite
): Promise<Letter> => {
  const { kind, channel } = message
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const facts = await factsOf(container, kind, { message, packages, reader })
  const { messages } = credits.getOptions()
  const { template, data, ...said } = await renderMessage(kind, reader.locale, facts, messages)
  const known = {
    to: recipient,
    channel,
    trigger_type: `service-packages.${kind}`,
    resource_id: message.id,
    resource_type: "package_message",
    receiver_id: message.customer_id,
    idempotency_key: message.attempt_key,
  }
  if (channel === "feed") {
    const bell = { title: said.subject, description: data.lead }
    return { ...known, template: "admin-ui", data: bell }
  }
  // A provider's own template is given the words; otherwise it is given the whole message.
  const content = { subject: said.subject, html: said.html, text: said.text }
  return {
    ...known,
    template: template ?? `service-packages-${kind}`,
    data: { ...data, sms: said.sms },
    ...(template === null && { content: channel === "sms" ? { text: said.sms } : content }),
  }
}

const factsOf = async <Kind extends MessageKind>(
  container: MedusaContainer,
  kind: Kind,
  { message, packages, reader }: Omit<ToWrite, "recipient">
): Promise<MessageFacts<Kind>> => ({
  ...FACTS[kind]({ packages, details: message.details }),
  shop_name: await shopName(container),
  customer_name: isToStaff(kind) ? ownerOf(packages) : reader.name,
  zone: packages[0]?.time_zone ?? "utc",
  packages: packages.map(toMessagePackage),
  links: linksOf(container, message),
})

// Staff read of whom a message is, not to whom.
const ownerOf = ([first]: readonly PackageToTell[]): string | null =>
  first?.client_package.customer_name ?? first?.client_package.customer_email ?? null

const shopName = async (container: MedusaContainer): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["id", "name"] })
  return data[0]?.name ?? ""
}
