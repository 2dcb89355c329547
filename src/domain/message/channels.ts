/** On what ways the shop tells something: a customer by e-mail or SMS, its staff in Medusa's notifications. */
export const MESSAGE_CHANNELS = ["email", "sms", "feed"] as const
/** One of these. */
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]

/** Over what a customer wants to be written to. */
export const CHANNEL_PREFERENCES = ["email", "sms", "both", "none"] as const
/** One of these. */
export type ChannelPreference = (typeof CHANNEL_PREFERENCES)[number]

/** How far a message is. */
export const MESSAGE_STATUSES = ["due", "sent", "skipped", "failed"] as const
/** One of these. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]
