import type { MessageKind, RenderedMessage } from "../../domain/message"

/** Which message is to be looked at, and in which language. */
export type AdminMessagePreviewParams = { kind: MessageKind; locale?: string }

/** Answer: the message of made-up facts, as it would be sent. */
export type AdminMessagePreviewResponse = {
  message: RenderedMessage & {
    language: string
    /** The id of the template at the shop's provider; null where its own words are sent. */
    template: string | null
  }
}

/** Answer of a test: to whom it was sent. */
export type AdminMessageTestResponse = { sent_to: string }
