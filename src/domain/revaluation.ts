import { byUnitOf, unitParts, wantedUnits } from "./debts"
import type { IssuedPackage, OrderFacts, OrderLineFacts } from "./issuance"
import { atLeastZero, minus, smaller, splitByWeights, sum } from "./money"
import type { PackageSource } from "./package-source"

/** What an order asks for one package now. */
export type PackagePrice = { price: bigint; net_price: bigint; original_price: bigint }

/** A package of an order with the price it is known at. */
export type PricedPackage = Pick<
  IssuedPackage,
  "id" | "order_line_item_id" | "unit_index" | "cancelled" | "paid_here"
> &
  PackagePrice & { source: PackageSource }

/** A package whose price on its order is another one by now. */
export type PriceChange = PackagePrice & { id: string; was: bigint }

const priceOf = (line: OrderLineFacts) => {
  const of = (total: bigint) => unitParts(line, total)
  const [price, net_price, asked] = [line.total, line.net_total, line.original_total].map(of)
  const compared = of(line.compared_total ?? line.original_total)
  return (position: number, { source, original_price }: PricedPackage): PackagePrice => ({
    price: price?.[position] ?? 0n,
    net_price: net_price?.[position] ?? 0n,
    // The desk writes what comes off into the line's own price; one that costs nothing forgets the rest.
    original_price:
      source === "sale" ? (compared[position] ?? 0n) || original_price : (asked?.[position] ?? 0n),
  })
}

const differ = (a: PackagePrice, b: PackagePrice) =>
  a.price !== b.price || a.net_price !== b.net_price || a.original_price !== b.original_price

// A line of which something came back is split anew over fewer units: who got the odd cent is no price.
const isRounding = (line: OrderLineFacts, places: readonly PricedPackage[]): boolean => {
  if (line.returned === 0 || places.length < wantedUnits(line)) return false
  const drift = minus(line.total, sum(places.map(({ price }) => price)))
  return (drift < 0n ? -drift : drift) <= BigInt(places.length)
}

/** Says which living packages are sold at another price by now: an order's lines can be edited. */
export const priceChanges = (
  order: Pick<OrderFacts, "cancelled" | "fully_refunded" | "lines">,
  packages: readonly PricedPackage[]
): PriceChange[] => {
  if (order.cancelled || order.fully_refunded) return []
  return order.lines.flatMap((line) => {
    const places = byUnitOf(packages, line)
    if (!places.length || isRounding(line, places)) return []
    const now = priceOf(line)
    return places.flatMap((held, position) => {
      const asked = now(position, held)
      if (held.cancelled !== null || !differ(held, asked)) return []
      return [{ id: held.id, was: held.price, ...asked }]
    })
  })
}

/** What a credit's unused units are worth; `units` counts them. */
export type UnusedCredit = { id: string; units: number; amount: bigint; net_amount: bigint }

/** What each credit's unused units gain or lose, and what of the change none of them can carry. */
export type Revaluation = {
  credits: { id: string; amount: bigint; net_amount: bigint }[]
  uncarried: { amount: bigint; net_amount: bigint }
}

const spread = (credits: readonly UnusedCredit[], left: bigint, by: "amount" | "net_amount") => {
  const known = credits.map((credit) => credit[by])
  const weights = sum(known) > 0n ? known : credits.map(({ units }) => BigInt(units))
  return splitByWeights(left, weights)
}

/**
 * Brings a change of a package's price to what is unused of it: used units keep what they were worth.
 * `change` holds what no unit could carry so far as well. Less than nothing is never left, and net
 * never exceeds gross.
 */
export const planRevaluation = (
  credits: readonly UnusedCredit[],
  change: { amount: bigint; net_amount: bigint }
): Revaluation => {
  const unused = credits.filter(({ units }) => units > 0)
  if (!unused.length) return { credits: [], uncarried: change }
  const [gross, net] = [
    sum(unused.map((one) => one.amount)),
    sum(unused.map((one) => one.net_amount)),
  ]
  const wanted = sum([gross, change.amount])
  const left = atLeastZero(wanted)
  const netWanted = sum([net, change.net_amount])
  const netLeft = smaller(atLeastZero(netWanted), left)
  const amounts = spread(unused, left, "amount")
  const nets = splitByWeights(
    netLeft,
    left > 0n ? amounts : unused.map(({ units }) => BigInt(units))
  )
  return {
    credits: unused
      .map(({ id, amount, net_amount }, n) => ({
        id,
        amount: minus(amounts[n] ?? 0n, amount),
        net_amount: minus(nets[n] ?? 0n, net_amount),
      }))
      .filter(({ amount, net_amount }) => amount !== 0n || net_amount !== 0n),
    uncarried: { amount: minus(wanted, left), net_amount: minus(netWanted, netLeft) },
  }
}
