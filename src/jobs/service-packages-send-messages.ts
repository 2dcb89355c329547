import type { MedusaContainer } from "@medusajs/framework/types"
import { sendMessages } from "../workflows/messages"

/** Sends what customers and staff are to be told; late, repeated or doubled runs tell nobody twice. */
export default async function sendMessagesJob(container: MedusaContainer) {
  await sendMessages(container)
}

export const config = { name: "service-packages-send-messages", schedule: "* * * * *" }
