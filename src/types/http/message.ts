import type {
  ChannelPreference,
  MessageChannel,
  MessageKind,
  MessageStatus,
} from "../../domain/message"

export type { ChannelPreference, MessageChannel, MessageStatus }

/** Something that was told, or is to be. */
export type AdminPackageMessage = {
  id: string
  kind: string
  channel: MessageChannel
  status: MessageStatus
  /** Why it was not sent; while it is due, why the last attempt failed. */
  reason: string | null
  client_package_ids: string[]
  customer_id: string | null
  order_id: string | null
  recipient: string | null
  locale: string | null
  attempts: number
  due_at: string
  /** When it is tried next; null when it has come to its end. */
  next_attempt_at: string | null
  sent_at: string | null
}

/** Query of messages. */
export type AdminPackageMessageListParams = { limit?: number; offset?: number }

/** Answer of the messages of a package, the newest first. */
export type AdminPackageMessageListResponse = { messages: AdminPackageMessage[] }

/** Answer of one message. */
export type AdminPackageMessageResponse = { message: AdminPackageMessage }

/** On which ways a customer wants to hear of each kind; what is missing is as the shop has it. */
export type MessagePreferences = Partial<Record<MessageKind, ChannelPreference>>

/** What a customer was told, and how she wants to be told. */
export type AdminCustomerMessagesResponse = {
  messages: AdminPackageMessage[]
  preferences: MessagePreferences
}

/** Changes on which ways a customer is told; null is as the shop has it again. */
export type UpdateMessagePreferences = {
  preferences: Partial<Record<MessageKind, ChannelPreference | null>>
}

/** A kind that customers may choose about, for the customer herself. */
export type StoreMessageKind = { kind: MessageKind; preference: ChannelPreference | null }

/** Answer of a customer's own choices. */
export type StoreMessagePreferencesResponse = { messages: StoreMessageKind[] }

/** Ends the reminders of whoever a signed link is about. */
export type StoreUnsubscribe = { token: string }

/** How the shop tells one kind. */
export type AdminMessageKind = {
  kind: MessageKind
  audience: "customer" | "staff"
  /** A confirmation: it goes by e-mail whatever is turned off. */
  is_always_sent: boolean
  /** A customer may end it by the link below it. */
  is_reminder: boolean
  email: boolean
  sms: boolean
}

/** Answer of what the shop tells. `*_provider` sends it; null when nothing does. */
export type AdminMessageSettingsResponse = {
  messages: AdminMessageKind[]
  email_provider: string | null
  sms_provider: string | null
}

/** Turns ways on and off; what is missing keeps its value. */
export type AdminUpdateMessageSettings = {
  messages: Partial<Record<MessageKind, { email?: boolean; sms?: boolean }>>
}
