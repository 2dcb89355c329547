import type { Service } from "../coverage"
import { listPrice, ownMetadata, type CartLine } from "./lines"

/**
 * Lines that are one booking to the customer: the covered part and the rest of it. Equal variant,
 * price and metadata; lines with a merchant's own price stay alone, since each may be another slot.
 */
export type LineGroup = {
  /** The line that keeps the covered part. */
  id: string
  members: readonly CartLine[]
  service: Service
  quantity: number
  unit_price: bigint
}

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== "object") return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)])
}

const groupKey = (line: CartLine): string => {
  const price = listPrice(line)
  if (price.is_custom_price) return line.id
  return JSON.stringify([line.variant_id, String(price.unit_price), canonical(ownMetadata(line))])
}

/** Gathers a cart's coverable lines into groups; covered lines lead, then the cart's own order counts. */
export const groupLines = (lines: readonly CartLine[]): LineGroup[] => {
  const groups = new Map<string, CartLine[]>()
  for (const line of lines) {
    if (!line.service) continue
    const key = groupKey(line)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((unordered) => {
    const members = [...unordered].sort(
      (a, b) => Number(a.covered_from === null) - Number(b.covered_from === null)
    )
    const [first] = members
    if (!first?.service) return []
    return {
      id: first.id,
      members,
      service: first.service,
      quantity: members.reduce((total, line) => total + line.quantity, 0),
      unit_price: listPrice(first).unit_price,
    }
  })
}
