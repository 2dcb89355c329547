import fc from "fast-check"
import { lowestPrice, planPriceRight, type PriceRight } from "../giving"

const currency = { code: "eur", digits: 2 }
const list = (list_price: bigint | null) => ({ list_price, currency })
const sale = { source: "sale" } as const
const upTo = (discount_limit: number, may_grant = false): PriceRight => ({
  discount_limit,
  may_grant,
})

describe("a price below the list", () => {
  it("is what a limit allows, half a cent up, and not a cent less", () => {
    expect(planPriceRight(40_500n, sale, list(45_000n), upTo(10))).toEqual({ plan: 40_500n })
    expect(planPriceRight(40_499n, sale, list(45_000n), upTo(10))).toEqual({
      impossible: {
        code: "discount_not_allowed",
        message:
          "You may take at most 10 % off the list price of 450.00 EUR: the lowest price is 405.00 EUR.",
      },
    })
    expect(lowestPrice(8_990n, 12.5)).toBe(7_866n)
  })

  it("is none of whoever may take nothing off, and anything for whoever may take off all", () => {
    expect(planPriceRight(44_999n, sale, list(45_000n), upTo(0))).toHaveProperty("impossible")
    expect(planPriceRight(45_000n, sale, list(45_000n), upTo(0))).toEqual({ plan: 45_000n })
    expect(planPriceRight(50_000n, sale, list(45_000n), upTo(0))).toEqual({ plan: 50_000n })
    expect(planPriceRight(0n, sale, list(45_000n), upTo(100))).toEqual({ plan: 0n })
  })

  it("without a list asks for the right to give for free", () => {
    expect(planPriceRight(100n, sale, list(null), upTo(0, true))).toEqual({ plan: 100n })
    expect(planPriceRight(100n, sale, list(null), upTo(100))).toMatchObject({
      impossible: { code: "forbidden" },
    })
  })

  it("is no matter of what is free or comes from another system: those ask for another right", () => {
    for (const source of ["complimentary", "migrated"] as const) {
      expect(planPriceRight(0n, { source }, list(45_000n), upTo(0))).toEqual({ plan: 0n })
    }
  })

  it("is allowed exactly from the lowest price on, in every currency and for every limit", () => {
    const facts = fc.record({
      price: fc.bigInt(0n, 10n ** 9n),
      known: fc.bigInt(0n, 10n ** 9n),
      limit: fc.double({ min: 0, max: 100, noNaN: true }),
      source: fc.constantFrom("sale", "external"),
    })
    fc.assert(
      fc.property(facts, ({ price, known, limit, source }) => {
        const verdict = planPriceRight(price, { source }, list(known), upTo(limit))
        expect("plan" in verdict).toBe(price >= lowestPrice(known, limit))
        expect("plan" in planPriceRight(known, { source }, list(known), upTo(limit))).toBe(true)
      })
    )
  })
})
