import { MESSAGE_KINDS, type MessageKind } from "./kinds"

const OF_KINDS = MESSAGE_KINDS.flatMap(
  (kind) => [`${kind}.subject`, `${kind}.lead`] as const
) as readonly `${MessageKind}.${"subject" | "lead"}`[]

/** Every text that messages are written with; a shop may say any of them its own way. */
export const MESSAGE_TEXT_KEYS = [
  ...OF_KINDS,
  // Said instead of the lead of its kind where more is known.
  "payment_recorded.lead_open",
  "frozen.lead_until",
  "moved.subject_given",
  "moved.lead_given",
  "moved.lead_given_to",
  "moved.lead_from",
  "booking_cancelled.lead_restored",
  "booking_cancelled.lead_forfeited",
  "expiring.lead_today",
  "attention.refunded_in_medusa",
  "attention.cancelled_after_use",
  "attention.refund_unanswered",
  "attention.price_not_carried",
  "attention.order_not_covered",
  "attention.visit_paid_twice",
  "attention.line_copied",
  "attention.service_deleted",
  "attention.customer_deleted",
  "attention.audit_difference",
  "greeting.named",
  "greeting.unnamed",
  "units.session",
  "units.own",
  "package.left",
  "package.left_own",
  "package.valid_until",
  "package.ended",
  "package.no_end",
  "package.first_use",
  "package.days_left",
  "package.last_day_today",
  "package.nameless",
  "package.quoted",
  "label.price",
  "label.open",
  "label.received",
  "label.refunded",
  "label.appointment",
  "label.paused_until",
  "label.not_given",
  "terms.cancel_window",
  "terms.cancel_until_start",
  "terms.cancel_always",
  "terms.no_show_counts",
  "terms.no_show_restores",
  "button.booking",
  "button.account",
  "button.buy_again",
  "button.payment",
  "button.admin",
  "footer.reason",
  "footer.unsubscribe",
  "footer.staff",
  "sms",
] as const

/** One of these texts. */
export type MessageTextKey = (typeof MESSAGE_TEXT_KEYS)[number]

/** Whether something is the name of a text. */
export const isMessageTextKey = (key: string): key is MessageTextKey =>
  (MESSAGE_TEXT_KEYS as readonly string[]).includes(key)
