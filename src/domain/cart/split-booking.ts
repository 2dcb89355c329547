import { bookingKey } from "./groups"
import type { CartLine } from "./lines"

/** A line of a cart as far as it takes seats. */
export type SeatedLine = Pick<CartLine, "id" | "variant_id" | "metadata" | "quantity">

/** So many bookings of one service that Medusa would have kept on one line. */
export type WholeBooking = { variant_id: string; quantity: number }

/**
 * What the bookings of a cart come to that stand on several lines because credits pay for some of
 * them; with `line_id` only the one that this line belongs to. Medusa looks at one line at a time, and
 * each of two alone may have a seat where both together have none.
 */
export const splitBookings = (
  lines: readonly SeatedLine[],
  covered: ReadonlySet<string>,
  line_id?: string
): WholeBooking[] => {
  const bookings = new Map<string, SeatedLine[]>()
  for (const line of lines) {
    const key = bookingKey(line)
    bookings.set(key, [...(bookings.get(key) ?? []), line])
  }
  return [...bookings.values()].flatMap((members) => {
    const variant_id = members[0]?.variant_id
    if (!variant_id || members.length === 1) return []
    if (!members.some(({ id }) => covered.has(id))) return []
    if (line_id !== undefined && !members.some(({ id }) => id === line_id)) return []
    return { variant_id, quantity: members.reduce((total, { quantity }) => total + quantity, 0) }
  })
}
