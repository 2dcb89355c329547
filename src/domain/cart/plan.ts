import { priceOf, type LineGroup, type PricedCart } from "./groups"
import { lineKeyOf, ownMetadata, type CartLine } from "./lines"
import { isFree, isSamePrice, type LinePrice } from "./price"

/** One thing to do to a cart so that its prices say what its credits pay. */
export type LineChange =
  | { type: "cover"; line_id: string; quantity: number; price: LinePrice; line_key: string }
  | { type: "price"; line_id: string; quantity: number; price: LinePrice }
  | { type: "split"; line_id: string; quantity: number; price: LinePrice }
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
export const planStrayLines = (cart: PricedCart): LineChange[] =>
  cart.lines.flatMap((line) =>
    line.service || line.covered_from === null
      ? []
      : priced(line, line.quantity, priceOf(line, cart))
  )

const planGroup = (group: LineGroup, cover: GroupCover | undefined): LineChange[] => {
  const [lead, second, ...others] = group.members
  if (!lead) return []
  if (!cover || cover.quantity === 0) return planUncovered(group, lead)

  const rest = group.quantity - cover.quantity
  const changes: LineChange[] = []
  const { price } = group
  if (!isCoveredAs(lead, cover, price)) {
    changes.push({ type: "cover", line_id: lead.id, price, ...cover })
  }
  if (rest > 0 && second) changes.push(...priced(second, rest, price))
  if (rest > 0 && !second) {
    changes.push({ type: "split", line_id: lead.id, quantity: rest, price })
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
    ...priced(lead, group.quantity, group.price),
    ...merged.map((line) => ({ type: "remove" as const, line_id: line.id })),
  ]
}

const priced = (line: CartLine, quantity: number, price: LinePrice): LineChange[] =>
  line.covered_from === null && line.quantity === quantity && isSamePrice(line.price, price)
    ? []
    : [{ type: "price", line_id: line.id, quantity, price }]

const isCoveredAs = (line: CartLine, cover: GroupCover, { unit_price }: LinePrice): boolean =>
  line.covered_from !== null &&
  isFree(line.price) &&
  line.price.compare_at === unit_price &&
  line.quantity === cover.quantity &&
  lineKeyOf(line.metadata) === cover.line_key

/** The metadata of a line that credits pay for: its own, with the plugin's mark. */
export const markedMetadata = (line: CartLine, line_key: string): Record<string, unknown> => ({
  ...ownMetadata(line),
  service_packages: { line: line_key },
})
