import type { AdminUseSessions } from "../../../src/types/http/package-redemption"

/** What the form holds; without an instant it was now. */
export type UseValues = {
  credit: string
  service: string
  quantity: number
  at: string | null
  staff: string
  note: string
}

/** A form nobody has filled in. */
export const EMPTY_USE: UseValues = {
  credit: "",
  service: "",
  quantity: 1,
  at: null,
  staff: "",
  note: "",
}

/** What is asked of the server: a visit that was is judged by its own day, one ahead is an appointment. */
export const toUse = (
  { service: variant_id, quantity, at: starts_at, staff, note }: UseValues,
  service_credit_id: string
): AdminUseSessions => {
  const isPast = starts_at !== null && Date.parse(starts_at) < Date.now()
  const known = {
    ...(starts_at !== null && { starts_at }),
    ...(staff.trim() && { staff: staff.trim() }),
  }
  return {
    ...{ service_credit_id, variant_id, quantity },
    ...(isPast && { effective_at: starts_at }),
    ...(Object.keys(known).length > 0 && { booking: known }),
    ...(note.trim() && { note: note.trim() }),
  }
}
