import type { Words } from "./words"

/** What messages say in English. */
export const en: Words = {
  "issued.subject": {
    one: "{{package}} is ready to use",
    other: "Your {{count}} packages are ready to use",
  },
  "issued.lead": {
    one: "Thank you. {{package}} is yours and can be used from now on.",
    other: "Thank you. Your {{count}} packages can be used from now on.",
  },
  "payment_recorded.subject": "We have received {{received}}",
  "payment_recorded.lead": {
    one: "Thank you for your payment of {{received}} for {{package}}. Everything is paid.",
    other:
      "Thank you for your payment of {{received}} for your {{count}} packages. Everything is paid.",
  },
  "payment_recorded.lead_open": {
    one: "Thank you for your payment of {{received}} for {{package}}. {{open}} is still open.",
    other:
      "Thank you for your payment of {{received}} for your {{count}} packages. {{open}} is still open.",
  },
  "payment_link.subject": "Please pay {{open}}",
  "payment_link.lead": {
    one: "{{open}} is open for {{package}}. You can pay it online.",
    other: "{{open}} is open for your {{count}} packages. You can pay it online.",
  },
  "low.subject": {
    one: "{{units}} left of {{package}}",
    other: "{{count}} of your packages are nearly used up",
  },
  "low.lead": {
    one: "You have {{units}} left of {{package}}.",
    other: "{{count}} of your packages are nearly used up.",
  },
  "expiring.subject": {
    one: "{{package}} ends on {{day}}",
    other: "{{count}} of your packages end soon",
  },
  "expiring.lead": {
    one: "{{package}} is valid until {{day}}. Until then you have {{units}} left to use.",
    other: "{{count}} of your packages end soon. What is left can be used until the day below.",
  },
  "expiring.lead_today": {
    one: "Today is the last day of {{package}}. You have {{units}} left to use.",
    other: "Today is the last day of {{count}} of your packages.",
  },
  "expired.subject": {
    one: "{{package}} has ended",
    other: "{{count}} of your packages have ended",
  },
  "expired.lead": {
    one: "{{package}} has ended and can no longer be used.",
    other: "{{count}} of your packages have ended and can no longer be used.",
  },
  "used_up.subject": {
    one: "{{package}} is used up",
    other: "{{count}} of your packages are used up",
  },
  "used_up.lead": {
    one: "You have used the last of {{package}}. Thank you for coming.",
    other: "You have used the last of {{count}} packages. Thank you for coming.",
  },
  "frozen.subject": {
    one: "{{package}} is paused",
    other: "{{count}} of your packages are paused",
  },
  "frozen.lead": {
    one: "{{package}} is paused until you want to go on. The time is added to its end.",
    other: "{{count}} of your packages are paused. The time is added to their end.",
  },
  "frozen.lead_until": {
    one: "{{package}} is paused until {{until}}. The time is added to its end.",
    other: "{{count}} of your packages are paused until {{until}}. The time is added to their end.",
  },
  "unfrozen.subject": {
    one: "{{package}} can be used again",
    other: "{{count}} of your packages can be used again",
  },
  "unfrozen.lead": {
    one: "The pause of {{package}} is over. You can use it again.",
    other: "The pause of {{count}} packages is over. You can use them again.",
  },
  "moved.subject": {
    one: "{{package}} is now yours",
    other: "{{count}} packages are now yours",
  },
  "moved.lead": {
    one: "{{package}} was moved to your account. You can use it from now on.",
    other: "{{count}} packages were moved to your account. You can use them from now on.",
  },
  "moved.lead_from": {
    one: "{{package}} was moved to your account from {{other}}. You can use it from now on.",
    other:
      "{{count}} packages were moved to your account from {{other}}. You can use them from now on.",
  },
  "moved.subject_given": {
    one: "{{package}} has left your account",
    other: "{{count}} packages have left your account",
  },
  "moved.lead_given": {
    one: "{{package}} was moved to another account.",
    other: "{{count}} packages were moved to another account.",
  },
  "moved.lead_given_to": {
    one: "{{package}} was moved to the account of {{other}}.",
    other: "{{count}} packages were moved to the account of {{other}}.",
  },
  "cancelled.subject": {
    one: "{{package}} is cancelled",
    other: "{{count}} of your packages are cancelled",
  },
  "cancelled.lead": {
    one: "{{package}} is cancelled and can no longer be used.",
    other: "{{count}} of your packages are cancelled and can no longer be used.",
  },
  "booking_cancelled.subject": "Your appointment is cancelled: {{service}}",
  "booking_cancelled.lead": "Your appointment is cancelled.",
  "booking_cancelled.lead_restored":
    "Your appointment is cancelled. {{units}} given back to {{package}}.",
  "booking_cancelled.lead_forfeited":
    "Your appointment is cancelled. It was too late to give it back: {{units}} of {{package}} used.",
  "attention.subject": "{{package}} needs attention",
  "attention.lead": "{{package}} needs a look.",
  "attention.refunded_in_medusa":
    "{{package}} of {{customer}} was refunded on Medusa’s order page; its sessions are still there.",
  "attention.cancelled_after_use":
    "The order of {{package}} of {{customer}} was cancelled or refunded after sessions had been used.",
  "attention.refund_unanswered":
    "A refund for {{package}} of {{customer}} had no answer. See at the payment provider whether it was sent.",
  "attention.price_not_carried":
    "The price of {{package}} of {{customer}} was changed after sessions had been used.",
  "attention.order_not_covered":
    "An order counts on sessions that {{package}} of {{customer}} could not give.",
  "attention.visit_paid_twice":
    "More sessions of {{package}} of {{customer}} pay for a visit than were booked.",
  "attention.line_copied":
    "A booking paid with {{package}} of {{customer}} was copied into another order.",
  "attention.service_deleted": "A service that {{package}} of {{customer}} pays for was deleted.",
  "attention.customer_deleted": "The customer who owned {{package}} was deleted.",
  "attention.audit_difference":
    "The counts of {{package}} of {{customer}} do not follow from its history.",
  "bulk_finished.subject": {
    one: "{{count}} customer has been given a package",
    other: "{{count}} customers have been given a package",
  },
  "bulk_finished.lead": {
    one: "Giving to many is finished: {{count}} customer has the package now.",
    other: "Giving to many is finished: {{count}} customers have the package now.",
  },
  "greeting.named": "Hello {{name}},",
  "greeting.unnamed": "Hello,",
  "units.session": { one: "{{count}} session", other: "{{count}} sessions" },
  "units.own": "{{count}} × {{label}}",
  "package.left": "{{left}} of {{units}} left",
  "package.left_own": "{{left}} of {{total}} left ({{label}})",
  "package.valid_until": "Valid until {{day}}",
  "package.ended": "Ended on {{day}}",
  "package.no_end": "Valid without an end",
  "package.first_use": "Its validity begins with the first use",
  "package.days_left": { one: "{{count}} day left", other: "{{count}} days left" },
  "package.last_day_today": "Last day today",
  "package.nameless": "your package",
  "package.quoted": "“{{title}}”",
  "label.price": "Price",
  "label.open": "Still open",
  "label.received": "Received",
  "label.refunded": "Refunded",
  "label.appointment": "Appointment",
  "label.paused_until": "Paused until",
  "label.not_given": "Not given",
  "terms.cancel_window": {
    one: "Cancel at least {{count}} hour before an appointment and its session is given back.",
    other: "Cancel at least {{count}} hours before an appointment and its session is given back.",
  },
  "terms.cancel_until_start": "Cancel before an appointment begins and its session is given back.",
  "terms.cancel_always": "Cancel an appointment and its session is given back.",
  "terms.no_show_counts": "If you do not come, the session counts as used.",
  "terms.no_show_restores": "If you do not come, the session is given back.",
  "button.booking": "Book an appointment",
  "button.account": "See my packages",
  "button.buy_again": "Buy again",
  "button.payment": "Pay now",
  "button.admin": "Open in the admin",
  "footer.reason": "You get this e-mail because you have a package at {{shop}}.",
  "footer.unsubscribe": "No more reminders",
  "footer.staff": "For the team of {{shop}}.",
  sms: "{{shop}}: {{lead}}",
}
