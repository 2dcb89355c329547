import type { PackageBooking } from "../../../src/types/http/package-redemption"
import type { Format } from "../../hooks/use-format"
import type { useMessages } from "../../hooks/use-messages"

type Translate = ReturnType<typeof useMessages>["t"]

/** When an appointment begins; what is not understood as a time is quoted and says so. Null where nothing is known. */
export const appointmentWords = (
  booking: PackageBooking | null,
  t: Translate,
  { appointment }: Pick<Format, "appointment">
): string | null => {
  if (booking?.starts_at) return appointment(booking.starts_at)
  return booking?.starts_text ? t("history.unreadStart", { text: booking.starts_text }) : null
}
