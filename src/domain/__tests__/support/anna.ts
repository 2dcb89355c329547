import type { CreditFacts, LineExplanation } from "../.."
import { aService, endOf, only } from "./carts"

/** The moment of every explanation, unless told otherwise. */
export const now = new Date("2026-05-20T10:00:00.000Z")

/** Anna's 10 massages, 3 used, valid until 31 May 2026. */
export const tenMassages = (facts: Partial<CreditFacts> = {}): CreditFacts => ({
  client_package_id: "Anna's massages",
  title: "10 massages",
  coverage: [only("massage")],
  covers_title: "Massage 60",
  available: 7,
  held_by_this_cart: 0,
  held_elsewhere: 0,
  used_units: 3,
  status: "active",
  expires_on: "2026-05-31",
  expires_at: endOf("2026-05-31"),
  limited_by_payment: false,
  ...facts,
})

/** Another package of hers, for another service. */
export const facials = (facts: Partial<CreditFacts> = {}) =>
  tenMassages({
    client_package_id: "Anna's facials",
    title: "3 facials",
    coverage: [only("facial")],
    covers_title: "Facial",
    ...facts,
  })

/** What differs from one massage of a signed-in customer, nothing covered yet. */
export type Asked = Partial<LineExplanation["line"]> &
  Partial<Omit<LineExplanation, "line" | "credits">>

/** The question for one line. */
export const asking = (credits: CreditFacts[], asked: Asked = {}): LineExplanation => {
  const { signed_in = true, now: at = now, service_starts_at = null, ...line } = asked
  return {
    signed_in,
    now: at,
    service_starts_at,
    credits,
    line: {
      service: aService("massage"),
      title: "Massage 60",
      wanted_quantity: 1,
      covered_quantity: 0,
      ...line,
    },
  }
}
/** A service that Anna's package does not cover. */
export const haircut = { service: aService("haircut"), title: "Haircut" }
