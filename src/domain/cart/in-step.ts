import type { CartLine } from "./lines"

/** A line of a cart as it stands: what it asks, and the key that a credit left on it. */
export type StandingLine = Pick<CartLine, "id" | "variant_id" | "quantity"> & {
  is_free: boolean
  is_custom_price: boolean
  line_key: string | null
}

/** So many bookings of one line that credits are held for. */
export type HeldLine = {
  line_item_id: string
  variant_id: string
  line_key: string
  quantity: number
}

/** What a cart holds now, and the lines that credits ever paid for in it. */
export type HeldLines = { held: readonly HeldLine[]; ever: ReadonlySet<string> }

/**
 * Whether a cart's lines say what its credits pay: every booking that is held for is free and on its
 * line, and no line that credits once paid for is free without them. A statement that failed half-way,
 * and whatever was lost with a process, shows here and nowhere else.
 */
export const isInStep = (lines: readonly StandingLine[], { held, ever }: HeldLines): boolean => {
  const ids = new Set(lines.map(({ id }) => id))
  if (held.some(({ line_item_id }) => !ids.has(line_item_id))) return false
  return lines.every((line) => {
    const parts = held.filter(({ line_item_id }) => line_item_id === line.id)
    if (!parts.length) return !(line.is_free && line.is_custom_price && ever.has(line.id))
    const quantity = parts.reduce((total, part) => total + part.quantity, 0)
    const fits = parts.every(
      ({ variant_id, line_key }) => variant_id === line.variant_id && line_key === line.line_key
    )
    return fits && line.is_free && line.quantity === quantity
  })
}
