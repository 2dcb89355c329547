import type { MedusaContainer } from "@medusajs/framework/types"
import { startOf } from "../../domain/appointment-start"
import { bookingIn, type Booking } from "../../domain/booking"
import { invalid } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { BookingInput } from "../../types/http/package-redemption"

/** Reads the appointment of a line from its metadata, in the shop's zone; the same for cart and order. */
export const loadBookingReader = async (
  container: MedusaContainer
): Promise<(metadata: Record<string, unknown> | null | undefined) => Booking> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const zone = await credits.retrieveTimeZone()
  const { booking_metadata } = credits.getOptions()
  return (metadata) => bookingIn(metadata, booking_metadata, zone)
}

/**
 * An appointment as somebody who can be answered told it: a start without a zone is meant in the shop's,
 * and one that is not understood is refused instead of being kept as text.
 */
export const readTold = async <Told extends BookingInput | undefined>(
  container: MedusaContainer,
  told: Told
): Promise<Told> => {
  if (!told?.starts_at) return told
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const start = startOf(told.starts_at, await credits.retrieveTimeZone())
  if (start === null) {
    throw invalid(
      `booking.starts_at: "${told.starts_at}" is no start. Write a day and a time, like 2027-01-05T18:00 or 2027-01-05T18:00:00+01:00; other words go into booking.starts_text.`
    )
  }
  const starts_at = start.toISOString()
  if (starts_at < "1900" || starts_at >= "3000") {
    throw invalid("booking.starts_at: that is beyond all packages.")
  }
  return { ...told, starts_at }
}
