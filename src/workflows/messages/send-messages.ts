import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MessageChannel } from "../../domain/message"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reasonOf } from "../reason-of"
import { PATIENCE_MS } from "./hand-over"
import { sendMessage } from "./send-message"

// Ten thousand messages of a batch leave the connections to those who buy: so few go out at a time, and the
// rest waits for the next run. A gateway that hangs keeps nothing waiting that goes another way.
const LANES: readonly MessageChannel[] = ["email", "email", "sms", "feed"]
const MOST = 400

/**
 * Sends what is due. Each lane takes one message at a time, so that none waits under a lease behind one whose
 * provider hangs; any number of processes may do so at once.
 */
export const sendMessages = async (
  container: MedusaContainer,
  { patience_ms = PATIENCE_MS }: { patience_ms?: number } = {}
): Promise<void> => {
  await Promise.all(LANES.map(async (channel) => await lane(container, channel, patience_ms)))
}

const lane = async (
  container: MedusaContainer,
  channel: MessageChannel,
  patience_ms: number
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (let sent = 0; sent < MOST; sent++) {
    const [message] = await credits.claimMessages({ limit: 1, channel })
    if (!message) return
    await sendMessage(container, message, patience_ms).catch((error: unknown) =>
      logger.error(`Service packages: message ${message.id} was not sent: ${reasonOf(error)}`)
    )
  }
}
