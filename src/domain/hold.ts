import type { Take } from "./allocation"

/** How far a hold is: it lasts, it is being given up, it was used, or its units went back. */
export const HOLD_STATUSES = ["active", "releasing", "redeemed", "released"] as const
/** One of these. */
export type HoldStatus = (typeof HOLD_STATUSES)[number]

/** Units a cart holds of one credit for one of its lines. */
export type HeldPart = {
  redemption_id: string
  line_id: string
  service_credit_id: string
  units: number
  cost: number
}

/** Units that change hands: from a part of the same cart, or fresh from the credit. */
export type HoldMove = {
  line_id: string
  service_credit_id: string
  /** The part that lets the units go; null when they come from what is available. */
  from_redemption_id: string | null
  units: number
}

/** Units of a part that nobody in the cart needs any more. */
export type HeldRest = { redemption_id: string; service_credit_id: string; units: number }

/** What must happen so that the cart holds exactly what its takes need. */
export type HoldPlan = {
  moves: HoldMove[]
  /** Kept until the lines they paid for ask their price again; only then are they given back. */
  surplus: HeldRest[]
  /** The odd units of a booking that gave some of its units away: given back at once. */
  remnants: HeldRest[]
}

const partKey = (part: { line_id: string; service_credit_id: string }) =>
  JSON.stringify([part.line_id, part.service_credit_id])

/**
 * Compares what a cart holds with what it should hold. Units move first between its own lines, so
 * that a cart never competes with itself, then from what is available.
 */
export const planHold = (held: readonly HeldPart[], takes: readonly Take[]): HoldPlan => {
  const wanted = new Map(takes.map((take) => [partKey(take), take.units]))
  const spare = held.map((part) => ({
    ...part,
    units: Math.max(0, part.units - (wanted.get(partKey(part)) ?? 0)),
  }))
  const have = new Map(held.map((part) => [partKey(part), part.units]))
  const moves: HoldMove[] = []
  const remnants: HeldRest[] = []

  for (const take of takes) {
    let missing = take.units - (have.get(partKey(take)) ?? 0)
    const { line_id, service_credit_id } = take
    // Odd units go to the next line that can use them, before another booking is broken up.
    for (const odd of remnants) {
      if (missing <= 0) break
      if (odd.service_credit_id !== service_credit_id || odd.units === 0) continue
      const units = Math.min(odd.units, missing)
      moves.push({ line_id, service_credit_id, from_redemption_id: odd.redemption_id, units })
      odd.units -= units
      missing -= units
    }
    for (const donor of spare) {
      if (missing <= 0) break
      if (donor.service_credit_id !== service_credit_id || donor.units === 0) continue
      // A booking is paid as a whole: it gives all the units of one booking away, or none.
      const bookings = Math.ceil(Math.min(missing, donor.units) / donor.cost)
      const freed = Math.min(bookings * donor.cost, donor.units)
      const units = Math.min(freed, missing)
      const { redemption_id } = donor
      moves.push({ line_id, service_credit_id, from_redemption_id: redemption_id, units })
      if (freed > units) {
        remnants.push({ redemption_id, service_credit_id, units: freed - units })
      }
      donor.units -= freed
      missing -= units
    }
    if (missing > 0) {
      moves.push({ line_id, service_credit_id, from_redemption_id: null, units: missing })
    }
  }

  const surplus = spare
    .filter((part) => part.units > 0)
    .map(({ redemption_id, service_credit_id, units }) => ({
      redemption_id,
      service_credit_id,
      units,
    }))
  return { moves, surplus, remnants: remnants.filter(({ units }) => units > 0) }
}
