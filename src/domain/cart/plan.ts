import { listPrice, lineKeyOf, ownMetadata, type CartLine, type OriginalPrice } from "./lines"
import type { LineGroup } from "./groups"

/** One thing to do to a cart so that its prices say what its credits pay. */
export type LineChange =
  | { type: "cover"; line_id: string; quantity: number; price: OriginalPrice; line_key: string }
  | { type: "price"; line_id: string; quantity: number; price: OriginalPrice }
  | { type: "split"; line_id: string; quantity: number; price: OriginalPrice }
  | { type: "remove"; line_id: string }

/** How many of a group's bookings credits pay for, and the key its covered line carries. */
export type GroupCover = { quantity: number; line_key: string }

/**
 * Says what must change in the cart: the leading line of a group keeps the covered part, the next
 * one the rest, others merge into them. A group that already is as it should be yields nothing.
 */
export const planLineChanges = (
  groups: readonly LineGroup[],
  covers: ReadonlyMap<string, GroupCover>
): LineChange[] => groups.flatMap((group) => planGroup(group, covers.get(group.id)))

/**
 * Gives lines their price back that credits paid for and may not pay for any more, as they are now: a
 * service that became a package, or that left the shop.
 */
export const planStrayLines = (lines: readonly CartLine[]): LineChange[] =>
  lines.flatMap((line) => (line.service ? [] : priced(line, line.quantity)))

const planGroup = (group: LineGroup, cover: GroupCover | undefined): LineChange[] => {
  const [lead, second, ...others] = group.members
  if (!lead) return []
  if (!cover || cover.quantity === 0) return planUncovered(group, lead)

  const rest = group.quantity - cover.quantity
  const changes: LineChange[] = []
  const asked = listPrice(lead)
  if (!isCoveredAs(lead, cover)) {
    changes.push({ type: "cover", line_id: lead.id, price: asked, ...cover })
  }
  if (rest > 0 && second) changes.push(...priced(second, rest))
  if (rest > 0 && !second) {
    changes.push({ type: "split", line_id: lead.id, quantity: rest, price: asked })
  }
  const merged = rest > 0 || !second ? others : [second, ...others]
  return [...changes, ...merged.map((line) => ({ type: "remove" as const, line_id: line.id }))]
}

// Without coverage the lines a customer made herself stay as she made them; only what was covered
// gets its price back and takes in the rest that was split off it.
const planUncovered = (group: LineGroup, lead: CartLine): LineChange[] => {
  if (group.members.every((line) => line.covered_from === null)) return []
  const merged = group.members.slice(1)
  return [
    ...priced(lead, group.quantity),
    ...merged.map((line) => ({ type: "remove" as const, line_id: line.id })),
  ]
}

const priced = (line: CartLine, quantity: number): LineChange[] =>
  line.covered_from === null && line.quantity === quantity
    ? []
    : [{ type: "price", line_id: line.id, quantity, price: listPrice(line) }]

const isCoveredAs = (line: CartLine, cover: GroupCover): boolean =>
  line.covered_from !== null &&
  line.price.unit_price === 0n &&
  line.quantity === cover.quantity &&
  lineKeyOf(line.metadata) === cover.line_key

/** The metadata of a line that credits pay for: its own, with the plugin's mark. */
export const markedMetadata = (line: CartLine, line_key: string): Record<string, unknown> => ({
  ...ownMetadata(line),
  service_packages: { line: line_key },
})
