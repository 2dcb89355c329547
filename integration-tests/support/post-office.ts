import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sendMessages } from "../../src/workflows/messages"
import { eventually } from "./eventually"
import { post, type Manner } from "./letters/service"
import type { Shop } from "./shop"

const LINKS = {
  account: "https://elbe.example/packages/{package_id}",
  unsubscribe: "https://elbe.example/reminders?token={token}",
}
const LETTERS = path.resolve(__dirname, "letters")

/** Gives the shop a provider for e-mails, and for SMS; say it before its server starts. */
export const openPostOffice = (): void => {
  const feed = {
    resolve: "@medusajs/medusa/notification-local",
    id: "local",
    options: { channels: ["feed"] },
  }
  const letters = { resolve: LETTERS, id: "letters", options: { channels: ["email", "sms"] } }
  process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify({ links: LINKS, unpaid_providers: [] })
  process.env.NOTIFICATION_PROVIDERS = JSON.stringify([letters, feed])
}

/** A message as the outbox knows it. */
export type Told = {
  id: string
  kind: string
  channel: string
  status: string
  reason: string | null
  attempts: number
  recipient: string | null
  locale: string | null
}

/** What a shop tells, and what its provider was handed. */
export const postOfficeOf = (shop: Shop, container: MedusaContainer) => {
  /** Begins with an empty mailbox and a provider that behaves. */
  const open = () => {
    post.letters.length = 0
    post.asked = 0
    post.manner = "sends"
  }
  const behave = (manner: Manner) => {
    post.manner = manner
  }
  /** Runs the job that sends what is due; a provider is given as long. */
  const send = async (patience_ms = 5_000) => await sendMessages(container, { patience_ms })

  /** The messages of a kind, the oldest first. */
  const told = async (kind: string): Promise<Told[]> =>
    await shop.sql<Told>(
      `select id, kind, channel, status, reason, attempts, recipient, locale from service_package_message
       where kind = ? order by due_at, id`,
      [kind]
    )
  /** Waits until so many messages of a kind are written. */
  const written = async (kind: string, count = 1) =>
    await eventually(async () => {
      const messages = await told(kind)
      expect(messages).toHaveLength(count)
      return messages
    })
  /** Waits until the messages of a kind have come to an end, sending what is due. */
  const settled = async (kind: string, count = 1) =>
    await eventually(async () => {
      await send()
      const messages = await written(kind, count)
      expect(messages.filter(({ status }) => status === "due")).toEqual([])
      return messages
    })
  /** The letters that were handed over, by kind. */
  const letters = (kind: string) =>
    post.letters.filter(({ template }) => template === `service-packages-${kind}`)
  return { open, behave, send, told, written, settled, letters, asked: () => post.asked }
}
