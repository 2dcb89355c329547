/** Where a session was used: in a cart, at the desk, on an order by staff, or by the customer herself. */
export const REDEMPTION_CHANNELS = ["checkout", "desk", "order", "store"] as const
/** One of these. */
export type RedemptionChannel = (typeof REDEMPTION_CHANNELS)[number]

/** Who chose the package that paid. */
export const CHOOSERS = ["auto", "customer", "staff"] as const
/** One of these. */
export type Chooser = (typeof CHOOSERS)[number]

/** What became of the units of a redemption. */
export const REDEMPTION_STATUSES = [
  "held",
  "redeemed",
  "restored",
  "forfeited",
  "released",
] as const
/** One of these. */
export type RedemptionStatus = (typeof REDEMPTION_STATUSES)[number]

/** Whether sessions go back: as the cancel window says, or as staff say. */
export const RESTORE_POLICIES = ["as_policy", "always", "never"] as const
/** One of these. */
export type RestorePolicy = (typeof RESTORE_POLICIES)[number]
