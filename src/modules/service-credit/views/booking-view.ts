import type { PackageBooking } from "../../../types/http/package-redemption"
import { toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** What a redemption's row keeps of its appointment. */
export type StoredBooking = {
  booking_reference: string | null
  booking_starts_at: StoredInstant | null
  booking_staff: string | null
}

/** The appointment as it goes over the wire; null where nothing is known of it. */
export const toBooking = (stored: StoredBooking): PackageBooking | null => {
  const { booking_reference: reference, booking_staff: staff } = stored
  const starts_at = toIsoOrNull(stored.booking_starts_at)
  const isKnown = reference !== null || starts_at !== null || staff !== null
  return isKnown ? { reference, starts_at, staff } : null
}
