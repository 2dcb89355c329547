import fc from "fast-check"
import { planOrderRedemptions, type OrderLine, type OrderPlan, type OrderRedemption } from ".."

const aLine = (facts: Partial<OrderLine> = {}): OrderLine => ({
  id: "line",
  variant_id: "massage",
  wanted: 2,
  free: true,
  line_key: "key",
  ...facts,
})
const aRedemption = (facts: Partial<OrderRedemption> = {}): OrderRedemption => ({
  id: "redemption",
  variant_id: "massage",
  cost: 1,
  units_held: 0,
  units_redeemed: 0,
  units_decided: 0,
  line_key: "key",
  order_line_item_id: null,
  ...facts,
})
const held = (facts: Partial<OrderRedemption> = {}) => aRedemption({ units_held: 2, ...facts })
const used = (facts: Partial<OrderRedemption> = {}) =>
  aRedemption({ units_redeemed: 2, order_line_item_id: "line", ...facts })

const NOTHING: OrderPlan = { redeem: [], release: [], restore: [], missing: [] }
const redeem = [{ redemption_id: "redemption", order_line_item_id: "line", units: 2 }]

describe("an order that was just placed", () => {
  it("redeems what its cart held", () => {
    expect(planOrderRedemptions([aLine()], [held()])).toEqual({ ...NOTHING, redeem })
  })

  it("gives back what no line of it needs", () => {
    const release = [{ redemption_id: "redemption", units: 2 }]

    for (const line of [
      aLine({ line_key: "another" }),
      aLine({ variant_id: "facial" }),
      aLine({ free: false }),
    ]) {
      expect(planOrderRedemptions([line], [held()])).toEqual({ ...NOTHING, release })
    }
  })

  it("redeems first and gives back then, so that both have their entry, when it was cancelled at once", () => {
    const restore = [{ redemption_id: "redemption", units: 2 }]

    expect(planOrderRedemptions([aLine({ wanted: 0 })], [held()])).toEqual({
      ...NOTHING,
      redeem,
      restore,
    })
  })

  it("asks for the bookings that are free and that nothing pays for any more", () => {
    expect(planOrderRedemptions([aLine({ wanted: 5 })], [held()]).missing).toEqual([
      { order_line_item_id: "line", variant_id: "massage", quantity: 3 },
    ])
    expect(planOrderRedemptions([aLine()], [aRedemption()]).missing).toEqual([
      { order_line_item_id: "line", variant_id: "massage", quantity: 2 },
    ])
  })

  it("asks nothing for a free line that credits never had to do with", () => {
    expect(planOrderRedemptions([aLine()], [])).toEqual(NOTHING)
  })
})

describe("an order that has paid with credits", () => {
  it("is left alone while it stands", () => {
    expect(planOrderRedemptions([aLine()], [used()])).toEqual(NOTHING)
  })

  it("gives back the bookings that were cancelled, the latest redemption first", () => {
    const redemptions = [used({ id: "r1" }), used({ id: "r2", cost: 2, units_redeemed: 4 })]

    expect(planOrderRedemptions([aLine({ wanted: 3 })], redemptions).restore).toEqual([
      { redemption_id: "r2", units: 2 },
    ])
    expect(planOrderRedemptions([aLine({ wanted: 1 })], redemptions).restore).toEqual([
      { redemption_id: "r2", units: 4 },
      { redemption_id: "r1", units: 1 },
    ])
  })

  it("gives back all that paid for a line an edit took away", () => {
    const restore = [{ redemption_id: "redemption", units: 2 }]

    expect(planOrderRedemptions([aLine({ id: "another" })], [used()])).toEqual({
      ...NOTHING,
      restore,
    })
  })

  it("gives back only whole bookings", () => {
    const dear = used({ cost: 3, units_redeemed: 6 })

    expect(planOrderRedemptions([aLine({ wanted: 1.5 })], [dear])).toEqual(NOTHING)
    expect(planOrderRedemptions([aLine({ wanted: 0.5 })], [dear]).restore).toEqual([
      { redemption_id: "redemption", units: 3 },
    ])
  })

  it("knows its line by now, whatever becomes of the line's price and key", () => {
    const line = aLine({ free: false, line_key: null, wanted: 2 })

    expect(planOrderRedemptions([line], [used()])).toEqual(NOTHING)
  })
})

const VARIANTS = ["massage", "facial"]
const KEYS = ["key 0", "key 1", "key 2"]
const someLines = fc.array(
  fc.record({
    variant_id: fc.constantFrom(...VARIANTS),
    wanted: fc.nat({ max: 4 }),
    free: fc.boolean(),
    line_key: fc.constantFrom(null, ...KEYS),
  }),
  { maxLength: 4 }
)
const someRedemptions = fc.array(
  fc.record({
    variant_id: fc.constantFrom(...VARIANTS),
    cost: fc.integer({ min: 1, max: 3 }),
    held: fc.nat({ max: 3 }),
    redeemed: fc.nat({ max: 3 }),
    settled: fc.nat({ max: 3 }),
    line_key: fc.constantFrom(null, ...KEYS),
    of_line: fc.constantFrom(null, null, 0, 1, 9),
  }),
  { maxLength: 5 }
)
const anyOrder = fc.record({ lines: someLines, redemptions: someRedemptions }).map((order) => ({
  lines: order.lines.map((line, at) => ({ ...line, id: `line ${at}` })),
  redemptions: order.redemptions.map(
    ({ held: bookings, redeemed, settled, of_line, ...one }, at): OrderRedemption => ({
      ...one,
      id: `redemption ${at}`,
      units_held: bookings * one.cost,
      units_redeemed: redeemed * one.cost,
      units_decided: settled * one.cost,
      order_line_item_id: of_line === null ? null : `line ${of_line}`,
    })
  ),
}))

/** The redemptions once a plan is carried out and every missing booking is paid for. */
const carriedOut = (
  redemptions: readonly OrderRedemption[],
  plan: OrderPlan
): OrderRedemption[] => {
  const after = redemptions.map((one) => {
    const posted = plan.redeem.find(({ redemption_id }) => redemption_id === one.id)
    const released = plan.release.find(({ redemption_id }) => redemption_id === one.id)
    const restored = plan.restore.find(({ redemption_id }) => redemption_id === one.id)
    return {
      ...one,
      units_held: one.units_held - (posted?.units ?? 0) - (released?.units ?? 0),
      units_redeemed: one.units_redeemed + (posted?.units ?? 0) - (restored?.units ?? 0),
      order_line_item_id: posted?.order_line_item_id ?? one.order_line_item_id,
    }
  })
  const paid = plan.missing.map(({ order_line_item_id, variant_id, quantity }) =>
    aRedemption({
      id: `direct for ${order_line_item_id}`,
      ...{ variant_id, order_line_item_id, units_redeemed: quantity, line_key: null },
    })
  )
  return [...after, ...paid]
}

describe("whatever an order looks like, and whatever paid for it", () => {
  it("it gives back no more than was redeemed, in whole bookings, and leaves nothing held", () => {
    fc.assert(
      fc.property(anyOrder, ({ lines, redemptions }) => {
        const plan = planOrderRedemptions(lines, redemptions)
        for (const one of carriedOut(redemptions, plan)) {
          expect(one.units_held).toBe(0)
          expect(one.units_redeemed).toBeGreaterThanOrEqual(0)
          expect(one.units_redeemed % one.cost).toBe(0)
        }
      })
    )
  })

  it("it pays no line for more bookings than take place", () => {
    fc.assert(
      fc.property(anyOrder, ({ lines, redemptions }) => {
        const after = carriedOut(redemptions, planOrderRedemptions(lines, redemptions))
        for (const { id, wanted } of lines) {
          const paying = after.filter((one) => one.order_line_item_id === id)
          const bookings = paying.reduce((all, one) => all + one.units_redeemed / one.cost, 0)
          expect(bookings).toBeLessThanOrEqual(wanted)
        }
      })
    )
  })

  it("it pays for no booking that a person has settled", () => {
    fc.assert(
      fc.property(anyOrder, ({ lines, redemptions }) => {
        const { missing } = planOrderRedemptions(lines, redemptions)
        for (const { order_line_item_id, quantity } of missing) {
          const settled = redemptions
            .filter((one) => one.order_line_item_id === order_line_item_id)
            .reduce((all, one) => all + one.units_decided / one.cost, 0)
          const wanted = lines.find(({ id }) => id === order_line_item_id)?.wanted ?? 0
          expect(quantity).toBeLessThanOrEqual(wanted - settled)
        }
      })
    )
  })

  it("planning again after carrying it out finds nothing to do, whoever repeats the event", () => {
    fc.assert(
      fc.property(anyOrder, ({ lines, redemptions }) => {
        const after = carriedOut(redemptions, planOrderRedemptions(lines, redemptions))
        expect(planOrderRedemptions(lines, after)).toEqual(NOTHING)
      })
    )
  })
})
