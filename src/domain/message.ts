/** Over what a customer can be written to. */
export const MESSAGE_CHANNELS = ["email", "sms"] as const
/** One of these. */
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]

/** Over what a customer wants to be written to. */
export const CHANNEL_PREFERENCES = [...MESSAGE_CHANNELS, "both", "none"] as const
/** One of these. */
export type ChannelPreference = (typeof CHANNEL_PREFERENCES)[number]

/** How far a message is. */
export const MESSAGE_STATUSES = ["due", "sent", "skipped", "failed"] as const
/** One of these. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]
