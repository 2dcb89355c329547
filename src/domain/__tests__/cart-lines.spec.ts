import fc from "fast-check"
import {
  groupLines,
  isFree,
  lineKeyOf,
  listPrice,
  ownMetadata,
  planLineChanges,
  planStrayLines,
  type CartLine,
} from ".."
import { aService } from "./support/carts"
import { aCartLine, aPrice, changed, covered, readLines } from "./support/cart-lines"

const reconcile = (lines: readonly CartLine[], covers: Record<string, number>) => {
  const keyed = Object.entries(covers).map(
    ([id, quantity]) => [id, { quantity, line_key: `key of ${id}` }] as const
  )
  return planLineChanges(groupsOf(lines), new Map(keyed))
}
const unasked = (lines: readonly CartLine[]) => ({ lines, digits: 2, asked: {} })
const groupsOf = (lines: readonly CartLine[]) => groupLines(unasked(lines))
const groupIds = (lines: readonly CartLine[]) =>
  groupsOf(lines).map(({ id, members }) => [id, ...members.slice(1).map((line) => line.id)])

describe("lines of one booking", () => {
  it("have the same service, list price and metadata, in whatever order that is written", () => {
    const lines = [
      aCartLine("a", { metadata: { start: "10:00", room: { floor: 1, door: 2 } } }),
      aCartLine("b", { metadata: { room: { door: 2, floor: 1 }, start: "10:00" } }),
      aCartLine("c", { metadata: { start: "11:00" } }),
      aCartLine("d", { variant_id: "facial", service: aService("facial") }),
    ]

    expect(groupIds(lines)).toEqual([["a", "b"], ["c"], ["d"]])
  })

  it("are led by the covered one, which counts with the price it had before", () => {
    const lines = [aCartLine("rest", { quantity: 2 }), covered(aCartLine("paid"))]
    const [group] = groupsOf(lines)

    expect(group).toMatchObject({ id: "paid", quantity: 3, unit_price: 5_500n })
    expect(groupIds(lines)).toEqual([["paid", "rest"]])
  })

  it("stay apart where the merchant set the price, since each may be another slot", () => {
    const price = aPrice(40, { is_custom_price: true })

    expect(groupIds([aCartLine("a", { price }), aCartLine("b", { price })])).toEqual([["a"], ["b"]])
  })

  it("are no lines that credits may never pay for", () => {
    expect(groupsOf([aCartLine("shampoo", { service: null })])).toEqual([])
  })
})

describe("a cart's prices", () => {
  it("become zero where credits pay for the whole line", () => {
    const lines = [aCartLine("a", { quantity: 2 })]
    const after = changed(lines, reconcile(lines, { a: 2 }))

    expect(readLines(after)).toEqual(["a: 2 at 0"])
    expect(lineKeyOf(after[0]?.metadata)).toBe("key of a")
    expect(after[0]?.price).toMatchObject({ is_custom_price: true, compare_at: "55" })
  })

  it("are split where credits pay for a part: the old line keeps the covered part", () => {
    const lines = [aCartLine("a", { quantity: 3 })]

    expect(readLines(changed(lines, reconcile(lines, { a: 2 })))).toEqual([
      "a: 2 at 0",
      "rest of a: 1 at 55",
    ])
  })

  it("gather in the covered line and one rest, however many lines there were", () => {
    const lines = ["a", "b", "c", "d", "e"].map((id) => aCartLine(id))

    expect(readLines(changed(lines, reconcile(lines, { a: 2 })))).toEqual([
      "a: 2 at 0",
      "b: 3 at 55",
    ])
    expect(readLines(changed(lines, reconcile(lines, { a: 5 })))).toEqual(["a: 5 at 0"])
  })

  it("ask again what a line raised to nine cannot get from its credits", () => {
    const lines = [covered(aCartLine("a", { quantity: 2 }))].map((line) => ({
      ...line,
      quantity: 9,
    }))

    expect(readLines(changed(lines, reconcile(lines, { a: 2 })))).toEqual([
      "a: 2 at 0",
      "rest of a: 7 at 55",
    ])
  })

  it("come back as they were, with the rest taken in, when no credit pays any more", () => {
    const lines = [
      covered(aCartLine("a", { quantity: 2, metadata: { start: "10:00" } })),
      aCartLine("b", { metadata: { start: "10:00" } }),
    ]
    const after = changed(lines, reconcile(lines, {}))

    expect(after).toEqual([aCartLine("a", { quantity: 3, metadata: { start: "10:00" } })])
  })

  it("stay untouched where no credit ever paid", () => {
    expect(reconcile([aCartLine("a"), aCartLine("b")], {})).toEqual([])
  })

  it("are written again on a covered line whose price or mark was tampered with", () => {
    const paid = covered(aCartLine("a"))
    const dear = { ...paid, price: { ...paid.price, unit_price: "1" } }
    const forged = { ...paid, metadata: { service_packages: { line: "guess" } } }

    expect(reconcile([paid], { a: 1 })).toEqual([])
    for (const line of [dear, forged]) {
      expect(reconcile([line], { a: 1 })).toMatchObject([
        { type: "cover", line_id: "a", quantity: 1 },
      ])
    }
  })
})

const anyLine = fc.record({
  service: fc.constantFrom("massage", "massage", "facial", null),
  quantity: fc.integer({ min: 1, max: 5 }),
  amount: fc.constantFrom(55, 55, 35),
  is_custom_price: fc.constantFrom(false, false, false, true),
  metadata: fc.constantFrom({}, {}, { start: "10:00" }),
  is_covered: fc.boolean(),
  raised: fc.integer({ min: 0, max: 3 }),
})
const anyCart = fc
  .record({ lines: fc.array(anyLine, { maxLength: 8 }), shares: fc.array(fc.nat({ max: 4 })) })
  .map(({ lines: facts, shares }) => {
    const lines = facts.map(
      ({ service, quantity, is_covered, raised, metadata, amount, is_custom_price }, at) => {
        const line = aCartLine(`line ${at}`, {
          variant_id: service ?? "shampoo",
          service: service === null ? null : aService(service),
          quantity,
          metadata,
          price: aPrice(amount, { is_custom_price }),
        })
        const paid = is_covered && service !== null ? covered(line) : line
        return { ...paid, quantity: quantity + raised }
      }
    )
    const covers = groupsOf(lines).map(({ id, quantity }, at) => {
      const share = Math.min(1, (shares[at] ?? 0) / 3)
      return [id, Math.floor(quantity * share)] as const
    })
    return { lines, covers: Object.fromEntries(covers) }
  })

/** How many of each service, slot by slot. */
const asked = (lines: readonly CartLine[]) => {
  const total = new Map<string, number>()
  for (const line of lines) {
    const slot = JSON.stringify([line.variant_id, ownMetadata(line)])
    total.set(slot, (total.get(slot) ?? 0) + line.quantity)
  }
  return total
}

describe("a covered line that credits may not pay for any more", () => {
  it("asks its price for all of it", () => {
    const stray = { ...covered(aCartLine("a", { quantity: 2 })), service: null }

    expect(planStrayLines(unasked([stray, covered(aCartLine("b"))]))).toEqual([
      { type: "price", line_id: "a", quantity: 2, price: listPrice(stray) },
    ])
  })

  it("leaves alone what never was covered, and has nothing to do twice", () => {
    const lines = [{ ...covered(aCartLine("a")), service: null }, aCartLine("b", { service: null })]
    const after = changed(lines, planStrayLines(unasked(lines)))

    expect(planStrayLines(unasked(after))).toEqual([])
  })
})

describe("whatever is in a cart and whatever credits pay of it", () => {
  it("no booking appears or disappears", () => {
    fc.assert(
      fc.property(anyCart, ({ lines, covers }) => {
        expect(asked(changed(lines, reconcile(lines, covers)))).toEqual(asked(lines))
      })
    )
  })

  it("exactly what credits pay costs nothing", () => {
    fc.assert(
      fc.property(anyCart, ({ lines, covers }) => {
        const after = changed(lines, reconcile(lines, covers))
        const free = after.filter((line) => isFree(line.price))
        const paid = Object.entries(covers).filter(([, quantity]) => quantity > 0)
        expect(free.map(({ id, quantity }) => [id, quantity]).sort()).toEqual(paid.sort())
      })
    )
  })

  it("planning again after the changes finds nothing to do", () => {
    fc.assert(
      fc.property(anyCart, ({ lines, covers }) => {
        expect(reconcile(changed(lines, reconcile(lines, covers)), covers)).toEqual([])
      })
    )
  })
})
