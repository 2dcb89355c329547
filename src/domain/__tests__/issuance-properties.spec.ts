import fc from "fast-check"
import { planIssuance, type OrderFacts } from "../issuance"
import { sum } from "../money"
import { agree, line, living, order, templates, type Standing } from "./orders"

const plan = (facts: OrderFacts, packages: readonly Standing[]) =>
  planIssuance({ order: facts, templates, packages })

const nothing = { issue: [], activate: [], cancel: [], attention: [] }

describe("whatever happens to an order", () => {
  const someLine = (id: string, variant_id: string) =>
    fc
      .record({
        quantity: fc.nat(5),
        returned: fc.nat(2),
        total: fc.bigInt(0n, 10n ** 7n),
        tax: fc.bigInt(0n, 10n ** 6n),
      })
      .map(({ quantity, returned, total, tax }) =>
        line({
          id,
          variant_id,
          quantity,
          returned: Math.min(returned, quantity),
          total,
          net_total: total > tax ? total - tax : 0n,
          original_total: total,
        })
      )
  const someOrder = fc
    .record({
      lines: fc.tuple(
        someLine("ordli_1", "variant_ten_massages"),
        someLine("ordli_2", "variant_beauty_mix"),
        someLine("ordli_3", "variant_shampoo")
      ),
      missing: fc.subarray([0, 1, 2]),
      cancelled: fc.boolean(),
      fully_refunded: fc.boolean(),
      payable: fc.boolean(),
    })
    .map(({ lines, missing, ...facts }) =>
      order({ ...facts, lines: lines.filter((_, index) => !missing.includes(index)) })
    )
  const someLife = fc.array(fc.record({ facts: someOrder, used: fc.nat(20), ended: fc.nat(40) }), {
    minLength: 1,
    maxLength: 6,
  })
  /** Lives through the states one after another; between them a package is used, another cancelled. */
  const live = (life: readonly { facts: OrderFacts; used: number; ended: number }[]) =>
    life.reduce<Standing[]>(
      (packages, { facts, used, ended }) =>
        agree(facts, packages).map((standing, index) => ({
          ...standing,
          used: standing.used || index === used,
          cancelled: index === ended ? (standing.cancelled ?? "by_hand") : standing.cancelled,
        })),
      []
    )

  it("planning again after applying finds nothing to do", () => {
    fc.assert(
      fc.property(someLife, someOrder, (life, facts) => {
        expect(plan(facts, agree(facts, live(life)))).toEqual(nothing)
      })
    )
  })

  it("a customer has as many packages as the order is worth, not one more", () => {
    fc.assert(
      fc.property(someLife, someOrder, (life, facts) => {
        const before = live(life)
        const after = agree(facts, before)
        for (const { id, variant_id, quantity, returned } of facts.lines) {
          const ended = facts.cancelled || facts.fully_refunded || variant_id === "variant_shampoo"
          const wanted = ended ? 0 : quantity - returned
          const ofLine = after.filter((p) => p.order_line_item_id === id)
          const byHand = ofLine.filter((p) => p.cancelled === "by_hand").length
          const had = living(before).filter((p) => p.order_line_item_id === id).length
          const expected = Math.max(wanted - byHand, Math.min(wanted, had))
          expect(living(ofLine)).toHaveLength(expected)
        }
        const numbers = after.map((p) => `${p.order_line_item_id}:${p.unit_index}`)
        expect(new Set(numbers).size).toBe(numbers.length)
      })
    )
  })

  it("the packages of a new order cost exactly what its lines cost, down to each credit", () => {
    fc.assert(
      fc.property(someOrder, (facts) => {
        const sold = facts.lines
          .filter((l) => l.variant_id !== "variant_shampoo" && l.quantity > 0)
          .map((l) => ({ ...l, returned: 0 }))
        const { issue } = plan(
          { ...facts, cancelled: false, fully_refunded: false, lines: sold },
          []
        )
        expect(sum(issue.map((p) => p.price))).toBe(sum(sold.map((l) => l.total)))
        expect(sum(issue.map((p) => p.net_price))).toBe(sum(sold.map((l) => l.net_total)))
        for (const p of issue) {
          expect(sum(p.credits.map((c) => c.value))).toBe(p.price)
          expect(sum(p.credits.map((c) => c.net_value))).toBe(p.net_price)
          expect(p.credits.every((c) => c.net_value <= c.value)).toBe(true)
        }
      })
    )
  })

  it("neither the order of the lines nor of the packages matters", () => {
    fc.assert(
      fc.property(someLife, someOrder, (life, facts) => {
        const packages = live(life)
        const turned = { ...facts, lines: [...facts.lines].reverse() }
        expect(plan(turned, [...packages].reverse())).toEqual(plan(facts, packages))
      })
    )
  })

  it("an event that comes late or twice changes nothing: only the last state counts", () => {
    fc.assert(
      fc.property(someLife, someOrder, (life, facts) => {
        const once = agree(facts, live(life))
        expect(agree(facts, agree(facts, once))).toEqual(once)
      })
    )
  })

  it("a used package is never taken while an unused one of the line stays", () => {
    fc.assert(
      fc.property(someLife, someOrder, (life, facts) => {
        const before = live(life)
        const { cancel, attention } = plan(facts, before)
        const taken = before.filter((p) => cancel.includes(p.id))
        const stay = living(before).filter((p) => !cancel.includes(p.id))
        for (const used of taken.filter((p) => p.used)) {
          const sameLine = stay.filter((p) => p.order_line_item_id === used.order_line_item_id)
          expect(sameLine.every((p) => p.used)).toBe(true)
        }
        expect(attention.map((a) => a.id).sort()).toEqual(
          taken
            .filter((p) => p.used)
            .map((p) => p.id)
            .sort()
        )
      })
    )
  })
})
