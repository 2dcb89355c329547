import { scaled, sum, times } from "../money"

/** How much of what was received goes back when a package ends. */
export const REFUND_METHODS = ["pro_rata", "list_price", "store_credit"] as const
export type RefundMethod = (typeof REFUND_METHODS)[number]

/** What a credit of a package says about its worth; `lost_value` is what time has ended. */
export type CreditWorth = {
  granted: number
  unused: number
  used: number
  unused_value: bigint
  unused_net: bigint
  used_value: bigint
  lost_value: bigint
  /** Used units by the service they paid for; what no booking stands for has no service. */
  uses: readonly { variant_id: string | null; units: number; bookings: number }[]
}

/** A package about to end: what the shop has of it, and what was used. All amounts in minor units. */
export type PackageWorth = {
  price: bigint
  net_price: bigint
  received: bigint
  credits: readonly CreditWorth[]
}

/** What services cost in the shop today; `per_unit` stands in, credit by credit, for unknown ones. */
export type ListPrices = {
  by_variant: ReadonlyMap<string, bigint>
  per_unit: readonly (bigint | null)[]
}

const listPriceOfUse = (
  { variant_id, units, bookings }: CreditWorth["uses"][number],
  worth: CreditWorth,
  { by_variant }: ListPrices,
  per_unit: bigint | null
): bigint => {
  const price = variant_id === null ? undefined : by_variant.get(variant_id)
  if (price !== undefined) return times(price, bookings)
  if (per_unit !== null) return times(per_unit, units)
  return scaled(worth.used_value, BigInt(units), BigInt(worth.used))
}

/** What the used sessions would have cost without a package. */
export const usedAtListPrice = (credits: readonly CreditWorth[], prices: ListPrices): bigint =>
  sum(
    credits.flatMap((worth, n) =>
      worth.uses.map((use) => listPriceOfUse(use, worth, prices, prices.per_unit[n] ?? null))
    )
  )
