/** What a shop counts per customer: a service that can be booked once, and packages of a template. */
export const LIMITED_USE_KINDS = ["once_per_customer", "purchase_limit"] as const
/** One of these. */
export type LimitedUseKind = (typeof LIMITED_USE_KINDS)[number]

/** A customer as far as limits tell one from another. */
export type LimitedCustomer = { id: string; email: string | null }

/**
 * Who somebody is where a thing may be had only so often: the address, trimmed and in small letters, since
 * a guest and an account that share one are the same person; without an address the customer herself.
 */
export const personOf = ({ id, email }: LimitedCustomer): string =>
  email?.trim().toLowerCase() || id

/** How far a counted use is: taken by something under way, or kept for good. */
export const LIMITED_USE_STATES = ["taken", "kept"] as const
/** One of these. */
export type LimitedUseState = (typeof LIMITED_USE_STATES)[number]
