import { allDigits, markedMetadata, ownMetadata } from "../.."
import type { CartLine, LineChange, LinePrice } from "../.."
import { aService } from "./carts"

/** What a line asks, the shop's own price with tax in it unless told otherwise. */
export const aPrice = (amount: number, facts: Partial<LinePrice> = {}): LinePrice => ({
  unit_price: allDigits(amount),
  compare_at: null,
  is_custom_price: false,
  is_tax_inclusive: true,
  ...facts,
})

/** A line of a cart that asks its own price: one massage for 55.00, unless told otherwise. */
export const aCartLine = (id: string, facts: Partial<CartLine> = {}): CartLine => ({
  id,
  variant_id: "massage",
  title: "Massage 60",
  service: aService("massage"),
  quantity: 1,
  price: aPrice(55),
  metadata: {},
  starts_at: null,
  covered_from: null,
  ...facts,
})

/** The same line, paid for by credits. */
export const covered = (line: CartLine, line_key = `key of ${line.id}`): CartLine => ({
  ...line,
  price: aPrice(0, { is_custom_price: true, compare_at: line.price.unit_price }),
  metadata: markedMetadata(line, line_key),
  covered_from: line.price,
})

/** A cart after changes: prices written, rests split off as lines of their own, merged lines gone. */
export const changed = (lines: readonly CartLine[], changes: readonly LineChange[]): CartLine[] =>
  lines.flatMap((line) => {
    const mine = changes.filter((change) => change.line_id === line.id)
    const kept: CartLine[] = [line]
    for (const change of mine) {
      if (change.type === "remove") return []
      const { quantity, price } = change
      const own = { ...line, quantity, price, metadata: ownMetadata(line), covered_from: null }
      if (change.type === "cover") kept[0] = covered(own, change.line_key)
      if (change.type === "price") kept[0] = own
      if (change.type === "split") kept.push({ ...own, id: `rest of ${line.id}` })
    }
    return kept
  })

/** One text a line: "massage: 2 at 0". */
export const readLines = (lines: readonly CartLine[]) =>
  lines.map(({ id, quantity, price }) => `${id}: ${quantity} at ${price.unit_price}`)
