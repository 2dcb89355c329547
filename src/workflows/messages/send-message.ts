import type { MedusaContainer } from "@medusajs/framework/types"
import { within } from "../../errors/within"
import { isToStaff, type MessageChannel } from "../../domain/message"
import { DEFAULT_LOCALE, notOnWay } from "../../domain/telling"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { MessageOutcome } from "../../modules/service-credit/messages/settle-message"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reasonOf } from "../reason-of"
import { handOver, wasSent } from "./hand-over"
import { judge } from "./judge"
import { letterOf } from "./letter"
import { providerOf } from "./provider-of"
import { tellLow } from "./tell-low"
import { readerOf, type Reader } from "./reader-of"

/** Sends one message that was claimed, or says why it is not sent; what a provider does harms nobody else. */
export const sendMessage = async (
  container: MedusaContainer,
  message: ClaimedMessage,
  patience_ms: number
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const outcome = await attempt(container, message, patience_ms)
  const { id, attempt_key } = message
  await credits.settleMessage({ id, attempt_key, outcome })
}

const skipped = (reason: Extract<MessageOutcome, { status: "skipped" }>["reason"]) =>
  ({ status: "skipped", reason }) as const

const attempt = async (
  container: MedusaContainer,
  message: ClaimedMessage,
  patience_ms: number
): Promise<MessageOutcome> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { kind, channel, customer_id } = message
  const reader = isToStaff(kind) ? STAFF : await readerOf(container, message)
  if (!reader) return skipped("no_customer")

  const recipient = addressOf(reader, channel)
  const sent = await wasSent(container, message.attempt_before)
  if (sent !== null) {
    return { status: "sent", recipient, locale: reader.locale, notification_id: sent }
  }

  const known = await credits.listToldPackages({ ids: message.client_package_ids })
  const { packages, reason } = judge(message, known)
  if (packages) await tellLow(container, message)
  if (!packages) return skipped(reason)
  if (channel !== "feed") {
    const { settings, preference } = await credits.retrieveToldWays({ customer_id, kind })
    if (channel === "email" && notOnWay(kind, "sms", settings, preference) === null) {
      await credits.tellBySms({ id: message.id })
    }
    const unwanted = notOnWay(kind, channel, settings, preference)
    if (unwanted) return skipped(unwanted)
    if (!recipient) return skipped("no_address")
  }
  if (!providerOf(container, channel)) return skipped("no_provider")

  try {
    // A shop's own template may wait for something that never comes.
    const writing = letterOf(container, { message, packages, reader, recipient })
    const letter = await within(patience_ms, writing)
    const notification_id = await handOver(container, letter, patience_ms)
    return { status: "sent", recipient, locale: reader.locale, notification_id }
  } catch (error) {
    return { status: "failed", reason: reasonOf(error), recipient }
  }
}

// Everybody who works in the admin reads the bell.
const STAFF: Reader = { email: null, phone: null, name: null, locale: DEFAULT_LOCALE }

const addressOf = ({ email, phone }: Reader, channel: MessageChannel): string =>
  (channel === "email" ? email : channel === "sms" ? phone : null) ?? ""
