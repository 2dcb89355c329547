import { millisOf, type Instant } from "./instant"
import type { PackageTerms } from "./terms"

/** What a line says about the appointment it is for. */
export type Booking = { reference: string | null; starts_at: string | null; staff: string | null }

/** Under which keys of a line's metadata the shop's booking calendar writes. */
export type BookingKeys = { reference: string; starts_at: string; staff: string }

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.length > 0 && value.length <= 255 ? value : null

// JavaScript counts years that a database does not know.
const instantOf = (text: string | null): string | null => {
  const instant = text === null ? Number.NaN : Date.parse(text)
  if (Number.isNaN(instant)) return null
  const iso = new Date(instant).toISOString()
  return /^(?!0000)\d{4}-/.test(iso) ? iso : null
}

/**
 * Reads the appointment from a line's metadata. A client wrote it: it is copied as told, and a start
 * that is no instant of our calendar is left out.
 */
export const bookingIn = (
  metadata: Record<string, unknown> | null | undefined,
  keys: BookingKeys
): Booking => ({
  reference: textOf(metadata?.[keys.reference]),
  starts_at: instantOf(textOf(metadata?.[keys.starts_at])),
  staff: textOf(metadata?.[keys.staff]),
})

/** By which day a package's expiry is judged, and when it ends. */
export type Ending = {
  expires_at: Instant | null
  expiry_rule: PackageTerms["expiry_rule"]
}

/** Whether a package ends too early for an appointment; one judged by the day of booking never does. */
export const endsBefore = ({ expires_at, expiry_rule }: Ending, starts_at: Instant): boolean =>
  expiry_rule === "service_date" &&
  expires_at !== null &&
  millisOf(expires_at) <= millisOf(starts_at)
