/** So many days before its last day a package is reminded of. */
export const REMIND_DAYS = [30, 7] as const

/** The hour of the shop's day at which that is due. */
export const REMIND_HOUR = 9
