/** Why a person should look at a package; the list is closed. */
export const ATTENTION_CODES = [
  "refunded_in_medusa",
  "cancelled_after_use",
  "refund_unanswered",
  "price_not_carried",
  "order_not_covered",
  "visit_paid_twice",
  "line_copied",
  "service_deleted",
  "customer_deleted",
  "audit_difference",
] as const
/** One reason of that list. */
export type AttentionCode = (typeof ATTENTION_CODES)[number]

/** Reasons about what is unused of a package: they have lost their cause when it ends. */
export const ABOUT_UNUSED: readonly AttentionCode[] = ["refunded_in_medusa", "price_not_carried"]
