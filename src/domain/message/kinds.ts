/** Everything that is told by itself; what comes later adds a line here. */
export const MESSAGE_KINDS = [
  "issued",
  "payment_recorded",
  "payment_link",
  "low",
  "expiring",
  "expired",
  "used_up",
  "frozen",
  "unfrozen",
  "moved",
  "cancelled",
  "booking_cancelled",
  "attention",
  "bulk_finished",
] as const
/** One of these. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What confirms a purchase or money: it goes out whatever anybody has turned off. */
export const ALWAYS_SENT = ["issued", "payment_recorded", "payment_link", "cancelled"] as const

/** What reminds: a customer may end it by the link below it. */
export const REMINDERS = ["low", "expiring", "expired", "used_up"] as const

/** What is for the staff, in Medusa's notifications. */
export const TO_STAFF = ["attention", "bulk_finished"] as const

const isOneOf = (kinds: readonly string[]) => (kind: string) => kinds.includes(kind)

/** Whether a word is a kind of message. */
export const isMessageKind = (kind: string): kind is MessageKind => isOneOf(MESSAGE_KINDS)(kind)

/** Whether a kind goes out whatever is turned off. */
export const isAlwaysSent: (kind: string) => boolean = isOneOf(ALWAYS_SENT)

/** Whether a kind is a reminder, which a customer may end. */
export const isReminder: (kind: string) => boolean = isOneOf(REMINDERS)

/** Whether a kind is for the staff. */
export const isToStaff: (kind: string) => boolean = isOneOf(TO_STAFF)
