import fc from "fast-check"
import {
  groupLines,
  isFree,
  isInStep,
  lineKeyOf,
  planLineChanges,
  type CartLine,
  type HeldLine,
} from ".."
import { aCartLine, changed } from "./support/cart-lines"

const standing = (lines: readonly CartLine[]) =>
  lines.map(({ id, variant_id, quantity, price, metadata }) => ({
    id,
    variant_id,
    quantity,
    is_free: isFree(price),
    is_custom_price: price.is_custom_price,
    line_key: lineKeyOf(metadata),
  }))
const heldFor = (line_item_id: string, quantity: number, facts: Partial<HeldLine> = {}) => ({
  line_item_id,
  variant_id: "massage",
  line_key: `key of ${line_item_id}`,
  quantity,
  ...facts,
})
const ever = new Set(["a"])

/** The cart of one booking of so many, as the reconciliation leaves it when credits pay for some. */
const covering = (quantity: number, paid: number) => {
  const lines = [aCartLine("a", { quantity })]
  const groups = groupLines({ lines, digits: 2, asked: {} })
  const covers = new Map([["a", { quantity: paid, line_key: "key of a" }]])
  return { before: lines, after: changed(lines, planLineChanges(groups, covers)) }
}

const anyCover = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .filter(([quantity, paid]) => paid <= quantity)

describe("a cart that was brought in line", () => {
  it("is in step with what it holds, and with nothing else", () => {
    fc.assert(
      fc.property(anyCover, fc.integer({ min: 0, max: 9 }), ([quantity, paid], held) => {
        const { after } = covering(quantity, paid)
        const parts = held ? [heldFor("a", held)] : []
        expect(isInStep(standing(after), { held: parts, ever })).toBe(held === paid)
      })
    )
  })

  it("is out of step where its lines are still as they were before", () => {
    fc.assert(
      fc.property(anyCover, ([quantity, paid]) => {
        const { before } = covering(quantity, paid)
        expect(isInStep(standing(before), { held: [heldFor("a", paid)], ever })).toBe(false)
        expect(isInStep(standing(before), { held: [], ever })).toBe(true)
      })
    )
  })

  it("is out of step where the key or the service of a held line is another, or the line is gone", () => {
    const lines = standing(covering(1, 1).after)
    for (const facts of [{ line_key: "another" }, { variant_id: "facial" }]) {
      expect(isInStep(lines, { held: [heldFor("a", 1, facts)], ever })).toBe(false)
    }
    expect(isInStep(lines, { held: [heldFor("a", 1), heldFor("gone", 1)], ever })).toBe(false)
  })

  it("counts the parts of several credits on one line together", () => {
    const lines = standing(covering(3, 3).after)

    expect(isInStep(lines, { held: [heldFor("a", 1), heldFor("a", 2)], ever })).toBe(true)
  })
})

describe("a free line that no credit ever paid for", () => {
  it("is the shop's business", () => {
    const [line] = standing(covering(1, 1).after)

    expect(isInStep(line ? [line] : [], { held: [], ever: new Set() })).toBe(true)
  })
})
