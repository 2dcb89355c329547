import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"

/** What became of the sessions that paid for a visit, in the words of a salon. */
export type BookingState =
  "reserved" | "booked" | "used" | "noShow" | "lateCancel" | "givenBack" | "detached" | "released"

/** Their colours, as Medusa's badges have them. */
export const STATE_COLORS = {
  reserved: "orange",
  booked: "blue",
  used: "green",
  noShow: "red",
  lateCancel: "red",
  givenBack: "grey",
  detached: "grey",
  released: "grey",
} as const

type Facts = Pick<AdminPackageRedemption, "status" | "no_show" | "detached_at"> & {
  booking: { starts_at: string | null } | null
}

/** What a visit is at the moment: booked while it lies ahead, used afterwards. */
export const bookingState = (facts: Facts, now: number): BookingState => {
  const { status, no_show, detached_at, booking } = facts
  if (status === "held") return "reserved"
  if (detached_at !== null) return "detached"
  if (status === "released") return "released"
  if (no_show) return "noShow"
  if (status === "forfeited") return "lateCancel"
  if (status === "restored") return "givenBack"
  const starts_at = booking?.starts_at ?? null
  return starts_at !== null && Date.parse(starts_at) > now ? "booked" : "used"
}
