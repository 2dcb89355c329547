import { startOf } from "./appointment-start"
import { millisOf, type Instant } from "./instant"
import { isPaused } from "./package-dates"
import type { PackageTerms } from "./terms"

/**
 * What a line says about the appointment it is for. A start is an instant or it is not known: then what
 * was written instead is kept for people to read, and decides nothing.
 */
export type Booking = {
  reference: string | null
  starts_at: string | null
  starts_text: string | null
  staff: string | null
}

/** Under which keys of a line's metadata the shop's booking calendar writes. */
export type BookingKeys = { reference: string; starts_at: string; staff: string }

/** How much of a text about an appointment is kept. */
export const BOOKING_TEXT = 255

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.length > 0 && value.length <= BOOKING_TEXT ? value : null

/** What was written about a start: an instant where it is understood, else the text itself. */
export const readStart = (
  written: unknown,
  zone: string | null
): Pick<Booking, "starts_at" | "starts_text"> => {
  const text = typeof written === "number" ? String(written) : written
  if (typeof text !== "string" || text.trim() === "") return { starts_at: null, starts_text: null }
  const start = startOf(text, zone)
  return start === null
    ? { starts_at: null, starts_text: Array.from(text).slice(0, BOOKING_TEXT).join("") }
    : { starts_at: start.toISOString(), starts_text: null }
}

/** Reads the appointment from a line's metadata: a client wrote it, and it is copied as told. */
export const bookingIn = (
  metadata: Record<string, unknown> | null | undefined,
  keys: BookingKeys,
  zone: string | null
): Booking => ({
  reference: textOf(metadata?.[keys.reference]),
  ...readStart(metadata?.[keys.starts_at], zone),
  staff: textOf(metadata?.[keys.staff]),
})

/** By which day a package's expiry is judged, and when it ends. */
export type Ending = {
  expires_at: Instant | null
  expiry_rule: PackageTerms["expiry_rule"]
  /** A pause that lies ahead, where there is one. */
  frozen_at?: Instant | null
  frozen_until?: Instant | null
}

/** Whether a package ends too early for an appointment; one judged by the day of booking never does. */
export const endsBefore = ({ expires_at, expiry_rule }: Ending, starts_at: Instant): boolean =>
  expiry_rule === "service_date" &&
  expires_at !== null &&
  millisOf(expires_at) <= millisOf(starts_at)

/** Whether a pause falls on an appointment; one judged by the day of booking is not asked. */
export const isPausedFor = (
  { frozen_at = null, frozen_until = null, expiry_rule }: Ending,
  starts_at: Instant
): boolean => expiry_rule === "service_date" && isPaused({ frozen_at, frozen_until }, starts_at)

/** Whether a package can pay for an appointment at all: it neither ends before it nor is paused then. */
export const reaches = (ending: Ending, starts_at: Instant): boolean =>
  !endsBefore(ending, starts_at) && !isPausedFor(ending, starts_at)
