import type { PackageBooking } from "../../../types/http/package-redemption"
import { toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** What a redemption's row keeps of its appointment. */
export type StoredBooking = {
  booking_reference: string | null
  booking_starts_at: StoredInstant | null
  booking_starts_text: string | null
  booking_staff: string | null
}

/** The appointment as it goes over the wire; null where nothing is known of it. */
export const toBooking = (stored: StoredBooking): PackageBooking | null => {
  const {
    booking_reference: reference,
    booking_starts_text: starts_text,
    booking_staff: staff,
  } = stored
  const starts_at = toIsoOrNull(stored.booking_starts_at)
  const booking = { reference, starts_at, starts_text, staff }
  return Object.values(booking).some((fact) => fact !== null) ? booking : null
}
