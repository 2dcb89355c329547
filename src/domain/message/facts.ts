import type { AttentionCode } from "../attention"
import type { CancelOutcome } from "../cancel-window"
import type { Instant } from "../instant"
import type { NoShowRule } from "../terms"
import type { MessageKind } from "./kinds"

/** An amount as it is stored: a decimal string in major units. How it is written is rendering's. */
export type MessageAmount = { amount: string; currency_code: string }

/** What is left of one service of a package. */
export type MessageCredit = {
  title: string
  /** The merchant's own word for one unit; "session" where he has none. */
  unit_label: string
  left: number
  total: number
}

/** A package as a message tells about it. */
export type MessagePackage = {
  title: string
  credits: readonly MessageCredit[]
  /** The last valid day `YYYY-MM-DD` in the shop's zone; null where it has no end (yet). */
  last_day: string | null
  /** Days from today until that day; null without one, negative when it is over. */
  days_left: number | null
  /** What it was sold under, as far as a customer has to know. */
  terms: {
    cancel_window_hours: number | null
    no_show: NoShowRule
    /** Its validity begins with the first use. */
    starts_at_first_use: boolean
  } | null
}

/** The appointment a message is about. */
export type MessageBooking = {
  title: string
  starts_at: Instant | null
  units: number
  unit_label: string
  outcome: CancelOutcome
}

/** Where a message leads; null is a shop that has not said, and the message does without. */
export type MessageLinks = {
  booking: string | null
  account: string | null
  buy_again: string | null
  payment: string | null
  unsubscribe: string | null
  /** Where the staff look at it, in Medusa's admin. */
  admin: string | null
}

/** What every message knows. */
export type MessageFactsOfAll = {
  shop_name: string
  customer_name: string | null
  /** The shop's IANA zone, in which instants are written. */
  zone: string
  packages: readonly MessagePackage[]
  links: MessageLinks
}

/** What only some kinds know, by kind. */
export type MessageFactsByKind = {
  issued: { price: MessageAmount | null; open: MessageAmount | null }
  payment_recorded: { received: MessageAmount; open: MessageAmount | null }
  payment_link: { open: MessageAmount }
  low: object
  expiring: object
  expired: object
  used_up: object
  /** The last day of the pause `YYYY-MM-DD`; null while it has no end. */
  frozen: { until: string | null }
  unfrozen: object
  /** Told to her who has it now, or to her who had it; the other one's name where it may be said. */
  moved: { to_reader: boolean; other_name: string | null }
  cancelled: { refunded: MessageAmount | null }
  booking_cancelled: { booking: MessageBooking }
  attention: { code: AttentionCode }
  bulk_finished: { given: number; skipped: number }
}

/** Everything a message of a kind is made of: raw, nothing of it written in a language yet. */
export type MessageFacts<Kind extends MessageKind = MessageKind> = MessageFactsOfAll &
  MessageFactsByKind[Kind]
