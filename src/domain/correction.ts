import { planned, refused, type Verdict } from "./verdict"

/** What has to be known of a credit before its count is corrected by hand. */
export type CorrectableCredit = {
  granted: number
  available: number
  held: number
  redeemed: number
  forfeited: number
  /** The used units that no booking stands for: corrections marked them as used. */
  marked: number
}

/** The used units of a booking that can be given back. */
export type UsedBooking = { id: string; units_redeemed: number }

/** What a correction moves; what no booking stands for is given back first. */
export type Correction =
  | { mark_used: number }
  | { give_back: { marked: number; bookings: { id: string; units: number }[] } }

const notLeft = ({ available, granted, held }: CorrectableCredit) => {
  const reserved = held > 0 ? ` ${held} reserved in an online cart.` : ""
  return available === 0
    ? `Nothing is left to mark as used.${reserved}`
    : `Only ${available} of ${granted} are left to mark as used.${reserved}`
}

const notUsed = ({ available, granted, redeemed, forfeited }: CorrectableCredit) => {
  const lost = forfeited > 0 ? ` What is lost is given back at its visit: ${forfeited}.` : ""
  return redeemed === 0
    ? `Nothing used can be given back: ${available} of ${granted} are there.${lost}`
    : `Only ${redeemed} used can be given back.${lost}`
}

/**
 * Decides about a correction by `delta` units: below zero as many more are marked as used, above it
 * as many are given back. `bookings` come in the order in which they give back.
 */
export const planCorrection = (
  credit: CorrectableCredit,
  delta: number,
  bookings: readonly UsedBooking[]
): Verdict<Correction> => {
  if (delta < 0) {
    if (-delta > credit.available) return refused("exceeds_total", notLeft(credit))
    return planned({ mark_used: -delta })
  }
  if (delta > credit.redeemed) return refused("exceeds_total", notUsed(credit))
  const marked = Math.min(delta, credit.marked)
  const taken: { id: string; units: number }[] = []
  let missing = delta - marked
  for (const { id, units_redeemed } of bookings) {
    const units = Math.min(missing, units_redeemed)
    if (units > 0) taken.push({ id, units })
    missing -= units
  }
  return missing > 0
    ? refused("changed_meanwhile")
    : planned({ give_back: { marked, bookings: taken } })
}
