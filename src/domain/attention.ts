/** Why a person should look at a package; the list is closed. */
export const ATTENTION_CODES = [
  "refunded_in_medusa",
  "cancelled_after_use",
  "order_not_covered",
  "service_deleted",
  "customer_deleted",
  "audit_difference",
] as const
/** One reason of that list. */
export type AttentionCode = (typeof ATTENTION_CODES)[number]
