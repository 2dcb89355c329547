import fc from "fast-check"
import { planTakingBack, unitsRefunded, type RevocableCredit } from "../take-back"

const credit = (some: Partial<RevocableCredit> = {}): RevocableCredit => ({
  id: "massages",
  available: 6,
  held: 0,
  remaining: 27_000n,
  ...some,
})
const unitsOf = (taken: { units: number }[]) => taken.reduce((all, { units }) => all + units, 0)

describe("what a refund stands for", () => {
  it.each<[string, bigint, RevocableCredit[], number]>([
    ["180.00 of sessions worth 45.00", 18_000n, [credit()], 4],
    ["a cent less than four", 17_999n, [credit()], 3],
    ["less than one", 4_499n, [credit()], 0],
    ["more than is left", 90_000n, [credit()], 6],
    ["what a cart has reserved is not taken", 27_000n, [credit({ available: 4, held: 2 })], 4],
    ["sessions that were free", 10_000n, [credit({ remaining: 0n })], 0],
    ["nothing is left", 10_000n, [credit({ available: 0, remaining: 0n })], 0],
    [
      "a third of 100.00, paid back as 33.33",
      3_333n,
      [credit({ available: 3, remaining: 10_000n })],
      1,
    ],
  ])("%s", (_case, refund, credits, expected) => {
    expect(unitsOf(unitsRefunded(refund, credits))).toBe(expected)
  })

  it("goes through the services in their order", () => {
    const cuts = credit({ id: "cuts", available: 2, remaining: 7_000n })
    const facials = credit({ id: "facials", available: 3, remaining: 6_000n })
    expect(unitsRefunded(9_500n, [cuts, facials])).toEqual([
      { service_credit_id: "cuts", units: 2 },
      { service_credit_id: "facials", units: 1 },
    ])
  })

  const credits = fc.array(
    fc.record({
      id: fc.uuid(),
      available: fc.nat(8),
      held: fc.nat(2),
      remaining: fc.bigInt({ min: 0n, max: 100_000n }),
    }),
    { maxLength: 4 }
  )

  it("is never more than is left", () => {
    fc.assert(
      fc.property(credits, fc.bigInt({ min: 0n, max: 300_000n }), (all, refund) => {
        const taken = unitsRefunded(refund, all)
        for (const { service_credit_id, units } of taken) {
          expect(units).toBeLessThanOrEqual(
            all.find(({ id }) => id === service_credit_id)?.available ?? 0
          )
        }
      })
    )
  })

  it("taken back by number comes to that number, or is refused", () => {
    fc.assert(
      fc.property(credits, fc.integer({ min: 1, max: 40 }), (all, units) => {
        const left = all.reduce((sum, { available }) => sum + available, 0)
        const verdict = planTakingBack(units, all)
        if ("impossible" in verdict) {
          expect(units).toBeGreaterThan(left)
          expect(verdict.impossible.code).toBe("exceeds_total")
        } else expect(unitsOf(verdict.plan)).toBe(units)
      })
    )
  })
})
