import fc from "fast-check"
import {
  planPackage,
  planPeriod,
  paidWith,
  planReceivedPayment,
  type GivingFacts,
  type GivingWish,
} from "../giving"
import { sum } from "../money"
import { GIVEN_SOURCES } from "../package-source"

const item = (position: number, units: number, list_value: bigint | null) => ({
  id: `item_${position}`,
  position,
  title: `Service ${position}`,
  unit_label: "session",
  units,
  coverage: [],
  list_value,
})

const spaDay: GivingFacts = {
  from_template: true,
  terms: {
    template_id: "tpl_spa",
    version: 3,
    variant_id: "variant_spa",
    title: "Spa day",
    terms: {
      validity: { count: 3, unit: "month" },
      starts: "purchase",
      redeem_policy: "any",
      no_show: "counts",
      cancel_window_hours: 24,
      expiry_rule: "service_date",
    },
    items: [item(0, 4, 3_500n), item(1, 2, 2_000n)],
  },
  list_price: 9_000n,
  standard_price: 10_000n,
  currency: { code: "eur", digits: 2 },
  time_zone: "Europe/Berlin",
  // In Berlin it is 3 March already.
  now: new Date("2026-03-02T23:30:00Z"),
}
const onTheSpot: GivingFacts = { ...spaDay, from_template: false }
const external = (wish: Partial<GivingWish> = {}): GivingWish => ({ source: "external", ...wish })

const planOf = (wish: GivingWish, facts = spaDay) => {
  const verdict = planPackage(wish, facts)
  if ("impossible" in verdict) throw new Error(verdict.impossible.message)
  return verdict.plan
}
const problemOf = (wish: GivingWish, facts = spaDay) => {
  const verdict = planPackage(wish, facts)
  return "impossible" in verdict ? verdict.impossible : null
}

describe("a package that is given", () => {
  it("is its template, at the shop's price, from the shop's day on", () => {
    expect(planOf(external())).toMatchObject({
      source: "external",
      template_id: "tpl_spa",
      template_version: 3,
      title: "Spa day",
      price: 9_000n,
      net_price: 9_000n,
      original_price: 9_000n,
      standard_price: 10_000n,
      starts_on: "2026-03-03",
      expires_on: "2026-06-03",
      credits: [
        { template_item_id: "item_0", value: 7_000n },
        { template_item_id: "item_1", value: 2_000n },
      ],
    })
  })

  it("keeps what it cost before when it is given for less, and nothing when for more", () => {
    expect(planOf(external({ price: 60 }))).toMatchObject({ price: 6_000n, original_price: 9_000n })
    expect(planOf(external({ price: 120 }))).toMatchObject({ original_price: 12_000n })
  })

  it("knows what everybody pays, however it is priced for her, where the shop says so", () => {
    expect(planOf(external({ price: 60 }))).toMatchObject({ standard_price: 10_000n })
    expect(planOf({ source: "complimentary" })).toMatchObject({ standard_price: 10_000n })
    const unknown = { ...spaDay, standard_price: null }
    expect(planOf(external({ price: 60 }), unknown)).toMatchObject({ standard_price: 9_000n })
  })

  it("that is free costs nothing, whatever the shop asks", () => {
    const free = planOf({ source: "complimentary" }, { ...spaDay, list_price: null })
    expect(free).toMatchObject({ price: 0n, original_price: 0n })
    expect(planOf({ source: "complimentary" })).toMatchObject({
      price: 0n,
      original_price: 9_000n,
      credits: [{ value: 0n }, { value: 0n }],
    })
  })

  it("put together on the spot leads back to no template", () => {
    expect(planOf(external({ price: 90 }), onTheSpot)).toMatchObject({
      template_id: null,
      template_version: null,
      credits: [{ template_item_id: null }, { template_item_id: null }],
    })
    expect(problemOf(external(), onTheSpot)).toEqual({
      code: "invalid_data",
      message: "price: say what was paid, there is no price to take.",
    })
  })

  it("is called and lasts as somebody says, and keeps that in its terms", () => {
    const wish = external({ title: "For Anna", valid_for: { count: 2, unit: "week" } })
    expect(planOf(wish)).toMatchObject({
      title: "For Anna",
      expires_on: "2026-03-17",
      terms: { validity: { count: 2, unit: "week" } },
    })
  })

  it("carries in its credits exactly what was paid for it", () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(fc.constantFrom(...GIVEN_SOURCES), cents, (source, paid) => {
        const plan = planOf({ source, price: paid / 100 })
        expect(sum(plan.credits.map(({ value }) => value))).toBe(plan.price)
        expect(sum(plan.credits.map(({ net_value }) => net_value))).toBe(plan.net_price)
        expect(plan.original_price >= plan.price).toBe(true)
        expect(plan.price).toBe(source === "complimentary" ? 0n : BigInt(paid))
      })
    )
  })
})

describe("the days of a package that is given", () => {
  const daysOf = (wish: Parameters<typeof planPeriod>[0], facts = spaDay) => {
    const verdict = planPeriod(wish, facts)
    return "impossible" in verdict ? verdict.impossible.message : verdict.plan
  }

  it("are the days somebody chose, and never is one of them", () => {
    expect(daysOf({ starts_on: "2026-03-10" })).toMatchObject({ expires_on: "2026-06-10" })
    expect(daysOf({ expires_on: "2026-03-31" })).toMatchObject({ expires_on: "2026-03-31" })
    expect(daysOf({ expires_on: null })).toMatchObject({ expires_on: null, expires_at: null })
  })

  it("may end today, and not before", () => {
    expect(daysOf({ expires_on: "2026-03-03" })).toMatchObject({ expires_on: "2026-03-03" })
    expect(daysOf({ expires_on: "2026-03-02" })).toBe("expires_on: that day is over.")
  })

  it("may begin in the past as long as something of them is left", () => {
    expect(daysOf({ starts_on: "2025-12-03" })).toMatchObject({ expires_on: "2026-03-03" })
    expect(daysOf({ starts_on: "2025-12-02" })).toBe(
      "starts_on: a package from then on would have ended on 2026-03-02."
    )
  })

  it("have no end yet where the first use begins them", () => {
    const terms = { ...spaDay.terms.terms, starts: "first_use" as const }
    const facts = { ...spaDay, terms: { ...spaDay.terms, terms } }
    expect(daysOf({}, facts)).toMatchObject({ starts_on: "2026-03-03", expires_on: null })
  })
})

describe("what is received with a package", () => {
  const received = (amount: number, owed = 9_000n) => {
    const verdict = planReceivedPayment({ amount, method: "cash" }, spaDay.currency, owed)
    return "impossible" in verdict ? verdict.impossible.message : verdict.plan
  }

  it("may be all of it, or a part", () => {
    expect(received(90)).toEqual({ amount: 9_000n, method: "cash", reference: null })
    expect(received(0.01)).toMatchObject({ amount: 1n })
  })

  it("is nothing where nobody paid", () => {
    expect(planReceivedPayment(undefined, spaDay.currency, 9_000n)).toEqual({ plan: null })
  })

  it("leaves open what it does not come to; what nobody received was paid elsewhere", () => {
    const cash = (amount: bigint) => ({ amount, method: "cash", reference: null })
    expect(paidWith(null, 9_000n)).toBe(9_000n)
    expect(paidWith(cash(4_000n), 9_000n)).toBe(4_000n)
    expect(paidWith(cash(0n), 9_000n)).toBe(0n)
  })

  it("is never more than what it costs", () => {
    expect(received(90.01)).toBe("payment.amount: it is more than the package costs.")
    expect(received(0.01, 0n)).toBe("payment.amount: it is more than the package costs.")
  })

  it("is written in coins that there are", () => {
    expect(received(10.005)).toBe("payment.amount: 10.005 has more decimals than EUR.")
  })
})
