import { splitByWeights } from "../money"
import type { OrderLineFacts } from "../issuance"

/** How many packages a line is still worth; Medusa allows fractions, nobody owns half a package. */
export const wantedUnits = (line: Pick<OrderLineFacts, "quantity" | "returned">): number =>
  Math.max(0, Math.floor(line.quantity - line.returned))

/**
 * One part of a line's money per unit it still has: Medusa's totals leave out what came back. A fraction
 * at the end takes its fraction of the money.
 */
export const unitParts = (
  line: Pick<OrderLineFacts, "quantity" | "returned">,
  total: bigint
): bigint[] => {
  const quantity = Math.max(0, line.quantity - line.returned)
  const whole = Math.floor(quantity)
  const fraction = BigInt(Math.round((quantity - whole) * 1_000))
  const weights = new Array<bigint>(whole).fill(1_000n)
  if (fraction > 0n) weights.push(fraction)
  return weights.length ? splitByWeights(total, weights) : []
}

/** When the n-th unit of a line became part of its order; empty when it was there from the beginning. */
export const unitSince = ({ sizes }: Pick<OrderLineFacts, "sizes">, position: number): string => {
  const lacking = sizes.map(({ quantity }) => quantity > position).lastIndexOf(false)
  return sizes[Math.min(lacking + 1, sizes.length - 1)]?.at ?? ""
}
