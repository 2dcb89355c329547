import { notAllowed } from "../../../errors/refuse"

/**
 * Refuses a customer's own cancellation of what is not known to lie ahead: whoever could give back what
 * she has had would never use a session up.
 */
export const assertAhead = (starts_at: Date | string | null, now: Date): void => {
  if (starts_at !== null && new Date(starts_at) > now) return
  throw notAllowed(
    starts_at === null
      ? "When this appointment begins is not known here. Ask the shop to cancel it."
      : "This appointment has begun. Ask the shop about it."
  )
}
