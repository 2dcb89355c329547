import { refuse } from "../../../errors/refuse"
import type { LockedRedemption } from "./redemption-row"

/** Units by where they are now. */
export type Amount = { redeemed: number; forfeited: number }

/** Refuses to decide about what is only reserved, or has been taken off its package. */
export const assertPosted = (row: LockedRedemption): void => {
  if (row.units_held > 0) {
    refuse("credits_held_elsewhere", "Reserved in an online cart: nothing of it is used yet.")
  }
  if (row.detached_at !== null) {
    refuse("changed_meanwhile", "This visit was taken off its package before.")
  }
}

/**
 * The units of so many bookings, of what is used first and then of what is lost; without a number all
 * of what is used, or where nothing is used any more all of what is lost.
 */
export const bookingsOf = (
  { cost }: Pick<LockedRedemption, "cost">,
  quantity: number | undefined,
  among: Amount
): Amount => {
  const first = among.redeemed > 0 ? among.redeemed : among.forfeited
  const units = quantity === undefined ? first : quantity * cost
  if (units === 0) refuse("exceeds_total", "Nothing of it is left.")
  if (units > among.redeemed + among.forfeited) {
    const bookings = Math.floor((among.redeemed + among.forfeited) / cost)
    refuse("exceeds_total", `Only ${bookings} left of it.`)
  }
  const redeemed = Math.min(units, among.redeemed)
  return { redeemed, forfeited: units - redeemed }
}
