/** What a shop counts per customer: a service that can be booked once, and packages of a template. */
export const LIMITED_USE_KINDS = ["once_per_customer", "purchase_limit"] as const
/** One of these. */
export type LimitedUseKind = (typeof LIMITED_USE_KINDS)[number]

/** How far a counted use is: taken by something under way, or kept for good. */
export const LIMITED_USE_STATES = ["taken", "kept"] as const
/** One of these. */
export type LimitedUseState = (typeof LIMITED_USE_STATES)[number]
