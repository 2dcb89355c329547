import type { MessageText, MessageTextKey } from "../../domain/message"

/** Everything messages say, in one language. */
export type Words = Readonly<Record<MessageTextKey, MessageText>>
