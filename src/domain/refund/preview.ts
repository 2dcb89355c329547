import { atLeastZero, minus, scaled, smaller, sum } from "../money"
import { usedAtListPrice, type ListPrices, type PackageWorth, type RefundMethod } from "./facts"

/** One way to pay back, with everything its sentence is made of. */
export type RefundOption = {
  method: RefundMethod
  amount: bigint
  tax: bigint
  units_revoked: number
  /** What was kept back for the sessions that were used. */
  charged: bigint
  fee: bigint
}

/** Counts and worth over all credits of a package. */
export const totalWorth = ({ credits }: PackageWorth) => ({
  granted: credits.reduce((all, { granted }) => all + granted, 0),
  unused: credits.reduce((all, { unused }) => all + unused, 0),
  used: credits.reduce((all, { used }) => all + used, 0),
  unused_value: sum(credits.map(({ unused_value }) => unused_value)),
  unused_net: sum(credits.map(({ unused_net }) => unused_net)),
  used_value: sum(credits.map(({ used_value }) => used_value)),
  lost_value: sum(credits.map(({ lost_value }) => lost_value)),
})

const less = (amount: bigint, ...parts: bigint[]) => atLeastZero(minus(amount, sum(parts)))

/** The tax in an amount that is a part of a whole with so much net: the amount less its net, half up. */
export const taxIn = (amount: bigint, whole: { gross: bigint; net: bigint }): bigint =>
  whole.gross > 0n ? minus(amount, scaled(amount, whole.net, whole.gross)) : 0n

/**
 * What each method pays back of what was received. What was used is kept at the unit's own value or
 * at its list price, what time has ended is kept in both, and a fee may be kept on top. Store credit
 * stays in the shop, so it has no fee.
 */
export const refundOptions = (
  worth: PackageWorth,
  prices: ListPrices,
  { fee, store_credit }: { fee: bigint; store_credit: boolean }
): RefundOption[] => {
  const { unused, unused_value, unused_net, used_value, lost_value } = totalWorth(worth)
  const list = usedAtListPrice(worth.credits, prices)
  const proRata = smaller(unused_value, less(worth.received, used_value, lost_value))
  // What units give back carries their own tax; list price knows the package as a whole only.
  const ofUnits = { gross: unused_value, net: unused_net }
  const ofPackage = { gross: worth.price, net: worth.net_price }
  const option = (method: RefundMethod, gross: bigint, charged: bigint, kept: bigint) => {
    const amount = less(gross, kept)
    return {
      method,
      amount,
      tax: taxIn(amount, method === "list_price" ? ofPackage : ofUnits),
      units_revoked: unused,
      charged,
      fee: kept,
    }
  }
  const methods = [
    option("pro_rata", proRata, used_value, fee),
    option("list_price", less(worth.received, list, lost_value), list, fee),
  ]
  return store_credit ? [...methods, option("store_credit", proRata, used_value, 0n)] : methods
}
