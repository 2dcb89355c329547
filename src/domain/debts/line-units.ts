import { splitByWeights } from "../money"
import type { OrderLineFacts } from "../issuance"

/** How many packages a line is still worth; Medusa allows fractions, nobody owns half a package. */
export const wantedUnits = (line: Pick<OrderLineFacts, "quantity" | "returned">): number =>
  Math.max(0, Math.floor(line.quantity - line.returned))

/** One part per unit of a line; a fraction at the end takes its fraction of the money. */
export const partsOf = (total: bigint, quantity: number): bigint[] => {
  const whole = Math.floor(quantity)
  const fraction = BigInt(Math.round((quantity - whole) * 1_000))
  return splitByWeights(total, [...new Array<bigint>(whole).fill(1_000n), fraction])
}

/** When the n-th unit of a line became part of its order; empty when it was there from the beginning. */
export const unitSince = ({ sizes }: Pick<OrderLineFacts, "sizes">, position: number): string => {
  const lacking = sizes.map(({ quantity }) => quantity > position).lastIndexOf(false)
  return sizes[Math.min(lacking + 1, sizes.length - 1)]?.at ?? ""
}
