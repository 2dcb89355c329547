import { minus, sum, times } from "./arithmetic"
import { scaled } from "./proportion"

/** A part of an offer: so many units, and the services that a unit pays for with their list prices. */
export type OfferedPart = { units: number; services: readonly { price: bigint; cost: number }[] }

const perUnit = ({ services }: OfferedPart): bigint | null =>
  services.reduce<bigint | null>((lowest, { price, cost }) => {
    const share = scaled(price, 1n, BigInt(cost))
    return lowest === null || share < lowest ? share : lowest
  }, null)

/**
 * What an offer costs per unit, and what it saves at least against paying for each visit: where a unit
 * pays for several services, against the cheapest. Null where there is nothing to say.
 */
export const compareWithList = (price: bigint, offered: readonly OfferedPart[]) => {
  const parts = offered.filter(({ units }) => units > 0)
  const [only] = parts
  const each = only && parts.length === 1 ? scaled(price, 1n, BigInt(only.units)) : null
  const listed = parts.flatMap((part) => {
    const list = perUnit(part)
    return list === null ? [] : [times(list, part.units)]
  })
  const isComplete = parts.length > 0 && listed.length === parts.length
  const saved = isComplete ? minus(sum(listed), price) : 0n
  return { each, saves: saved > 0n ? saved : null }
}
