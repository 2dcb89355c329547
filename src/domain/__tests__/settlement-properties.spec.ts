import fc from "fast-check"
import { sum } from "../money"
import { planSettlement, settlementOf, type OrderMoney, type PackageMoney } from "../settlement"
import { held, money, nothing } from "./support/settled-order"

describe("whatever was paid and refunded", () => {
  const packages = fc
    .array(
      fc.record({
        price: fc.bigInt(0n, 10n ** 7n),
        refunded_here: fc.bigInt(0n, 10n ** 6n),
        refunded_outside: fc.bigInt(0n, 10n ** 6n),
        refunding: fc.boolean(),
        cancelled: fc.constantFrom(null, "by_hand" as const),
      }),
      { minLength: 1, maxLength: 6 }
    )
    .map((all) => all.map((some, n) => held({ ...some, id: `cpkg_${n}`, unit_index: n })))
  const facts = fc
    .record({
      packages,
      others: fc.oneof(fc.constant(0n), fc.bigInt(0n, 10n ** 7n)),
      shipping_total: fc.oneof(fc.constant(0n), fc.bigInt(0n, 10n ** 4n)),
      pending: fc.bigInt(0n, 10n ** 8n),
      refunded: fc.bigInt(0n, 10n ** 8n),
      returned: fc.nat(3),
    })
    .map((some) => {
      const item_total = sum([some.others, ...some.packages.map((p) => p.price)])
      const cost = item_total + some.shipping_total
      const pending_difference = some.pending < cost ? some.pending : cost
      const refunded_total =
        some.refunded < cost - pending_difference ? some.refunded : cost - pending_difference
      return {
        packages: some.packages,
        lines: [
          {
            id: "ordli_1",
            quantity: some.packages.length + some.returned,
            returned: some.returned,
            sizes: [],
            total: sum(some.packages.map((p) => p.price)),
          },
        ],
        order: money({
          item_total,
          shipping_total: some.shipping_total,
          pending_difference,
          refunded_total,
          credit_line_total: refunded_total,
        }),
      }
    })
  const apply = (input: { packages: PackageMoney[] }, plan: ReturnType<typeof planSettlement>) =>
    input.packages.map((p) => ({ ...p, ...plan.balances.find((next) => next.id === p.id) }))

  it("planning again after applying finds nothing to do, in any order of the packages", () => {
    fc.assert(
      fc.property(facts, (input) => {
        const settled = apply(input, planSettlement(input))
        expect(planSettlement({ ...input, packages: [...settled].reverse() })).toEqual(nothing)
      })
    )
  })

  it("packages never have more than the order, and have all of it when they are all there is", () => {
    fc.assert(
      fc.property(facts, (input) => {
        const settled = apply(input, planSettlement(input))
        const { received } = settlementOf(input.order)
        const kept = sum(settled.map((p) => p.paid_amount))
        const came = sum(settled.map((p) => p.paid_amount + p.refunded_amount))
        expect(came <= received).toBe(true)
        expect(kept >= 0n).toBe(true)
        for (const p of settled) {
          expect(p.paid_amount >= 0n && p.refunded_amount >= 0n).toBe(true)
          expect(p.paid_amount + p.refunded_amount <= p.price).toBe(true)
        }
        const cost = input.order.item_total + input.order.shipping_total
        if (cost > 0n && sum(settled.map((p) => p.price)) === cost) expect(came).toBe(received)
      })
    )
  })

  it("an order without debts has only paid packages, one without payments only unpaid ones", () => {
    fc.assert(
      fc.property(facts, (input) => {
        const cost = input.order.item_total + input.order.shipping_total
        const badges = (order: OrderMoney) =>
          apply(input, planSettlement({ ...input, order }))
            .filter((p) => p.price > 0n)
            .map((p) => p.payment_status)
        const free = { ...input.order, pending_difference: 0n }
        expect(badges(free).every((badge) => badge === "paid")).toBe(true)
        const open = money({ ...free, pending_difference: cost, refunded_total: 0n })
        expect(badges(open).every((badge) => badge === "unpaid")).toBe(true)
      })
    )
  })
})
