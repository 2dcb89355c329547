/** How far a hold is: it lasts, it is being given up, it was used, or its units went back. */
export const HOLD_STATUSES = ["active", "releasing", "redeemed", "released"] as const
/** One of these. */
export type HoldStatus = (typeof HOLD_STATUSES)[number]
