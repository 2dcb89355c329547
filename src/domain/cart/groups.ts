import type { Service } from "../coverage"
import { toMinor } from "../money"
import { listPrice, ownMetadata, type CartLine } from "./lines"
import type { LinePrice } from "./price"

/** The lines of a cart, and what the shop asks for those whose price depends on how many are booked. */
export type PricedCart = {
  lines: readonly CartLine[]
  /** How many digits the cart's currency has. */
  digits: number
  /** By line, what `linesToPrice` asked for; a line that is not in it keeps its price. */
  asked: Readonly<Record<string, LinePrice>>
}

/**
 * Lines that are one booking to the customer: the covered part and the rest of it. Equal variant and
 * metadata, which Medusa would have kept on one line; lines with a merchant's own price stay alone,
 * since each may be another slot.
 */
export type LineGroup = {
  /** The line that keeps the covered part. */
  id: string
  members: readonly CartLine[]
  service: Service
  quantity: number
  /** What each booking costs without a credit. */
  price: LinePrice
  /** The same in minor units: what a credit saves. */
  unit_price: bigint
}

/** A booking whose price has to be asked: of one service, so many at once. */
export type LineToPrice = { line_id: string; variant_id: string; quantity: number }

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== "object") return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)])
}

/** What two lines have in common that are one booking; a mark of the plugin's does not part them. */
export const bookingKey = (line: Pick<CartLine, "variant_id" | "metadata">): string =>
  JSON.stringify([line.variant_id, canonical(ownMetadata(line))])

const groupKey = (line: CartLine): string =>
  listPrice(line).is_custom_price ? line.id : bookingKey(line)

const gather = (lines: readonly CartLine[]): CartLine[][] => {
  const groups = new Map<string, CartLine[]>()
  for (const line of lines) {
    if (!line.service) continue
    const key = groupKey(line)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((members) =>
    members.sort((a, b) => Number(a.covered_from === null) - Number(b.covered_from === null))
  )
}

const quantityOf = (members: readonly CartLine[]) =>
  members.reduce((total, line) => total + line.quantity, 0)

/**
 * Says which prices only the shop knows: what a booking costs that lies on several lines, or that
 * credits paid for. Alone on its line, a booking shows the price it has; one with a merchant's own
 * price keeps that.
 */
export const linesToPrice = (lines: readonly CartLine[]): LineToPrice[] => {
  const strays = lines.filter((line) => !line.service).map((line) => [line])
  return [...gather(lines), ...strays].flatMap((members) => {
    const [lead, second] = members
    if (!lead?.variant_id || listPrice(lead).is_custom_price) return []
    if (!second && lead.covered_from === null) return []
    return { line_id: lead.id, variant_id: lead.variant_id, quantity: quantityOf(members) }
  })
}

/** What a line costs without a credit: as the shop was asked, else as it stands there. */
export const priceOf = (line: CartLine, { asked }: Pick<PricedCart, "asked">): LinePrice =>
  asked[line.id] ?? listPrice(line)

/** Gathers a cart's coverable lines into groups; covered lines lead, then the cart's own order counts. */
export const groupLines = (cart: PricedCart): LineGroup[] =>
  gather(cart.lines).flatMap((members) => {
    const [lead] = members
    if (!lead?.service) return []
    const price = priceOf(lead, cart)
    return {
      id: lead.id,
      members,
      service: lead.service,
      quantity: quantityOf(members),
      price,
      unit_price: toMinor(price.unit_price, cart.digits),
    }
  })
