import { isOrderEmpty, planOrderRedemptions, type OrderPlan, type SettledBooking } from ".."

const ordered = (wanted: number) => ({
  id: "line",
  variant_id: "massage",
  wanted,
  free: true,
  line_key: "key",
})
const paid = (units_redeemed: number, units_decided: number) => ({
  id: "redemption",
  variant_id: "massage",
  cost: 1,
  units_held: 0,
  units_redeemed,
  units_decided,
  line_key: "key",
  order_line_item_id: "line",
})
const planOf = (wanted: number, redeemed: number, settled: number) =>
  planOrderRedemptions([ordered(wanted)], [paid(redeemed, settled)])
const NOTHING: OrderPlan = { redeem: [], release: [], restore: [], missing: [] }

describe("an order of which a person has settled something", () => {
  it("pays nothing again that was given back by hand, lost, or taken off its package", () => {
    expect(planOf(2, 0, 2)).toEqual(NOTHING)
    expect(planOf(3, 2, 1)).toEqual(NOTHING)
  })

  it("pays for what it has more of since", () => {
    expect(planOf(4, 2, 1).missing).toEqual([
      { order_line_item_id: "line", variant_id: "massage", quantity: 1 },
    ])
  })

  it("lets what was settled leave first", () => {
    expect(planOf(2, 2, 1)).toEqual(NOTHING)
    expect(planOf(1, 2, 1).restore).toEqual([{ redemption_id: "redemption", units: 1 }])
  })

  it("gives back what is left when it is cancelled, and leaves lost what was lost", () => {
    expect(planOf(0, 1, 1).restore).toEqual([{ redemption_id: "redemption", units: 1 }])
    expect(planOf(0, 0, 2)).toEqual(NOTHING)
  })
})

describe("an order has nothing left", () => {
  const given_back = (facts: Partial<SettledBooking> = {}): SettledBooking => ({
    order_line_item_id: "line",
    cost: 1,
    units_held: 0,
    units_redeemed: 0,
    units_restored: 2,
    units_forfeited: 0,
    detached_at: null,
    ...facts,
  })
  const line = { id: "line", wanted: 2 }

  it("when all that credits paid for was given back", () => {
    expect(isOrderEmpty([line], [given_back()])).toBe(true)
    expect(isOrderEmpty([line], [given_back({ units_restored: 1 }), given_back()])).toBe(true)
  })

  it.each<[string, SettledBooking[], number]>([
    ["something else was bought", [], 2],
    ["a part of it still takes place", [given_back({ units_restored: 1, units_redeemed: 1 })], 2],
    ["a session of it was lost", [given_back({ units_restored: 1, units_forfeited: 1 })], 2],
    ["a visit was taken off its package", [given_back({ detached_at: "2026-06-01" })], 2],
    ["there is more of it than was given back", [given_back()], 3],
    ["it had nothing in the first place", [], 0],
  ])("but not while %s", (_case, redemptions, wanted) => {
    expect(isOrderEmpty([{ ...line, wanted }], redemptions)).toBe(false)
  })
})
