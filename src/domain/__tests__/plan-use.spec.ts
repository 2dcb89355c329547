import {
  lastPostingDay,
  planUse,
  type Service,
  type UsedCredit,
  type UsedPackage,
  type WantedUse,
} from ".."

const BERLIN = "Europe/Berlin"
const NOON = new Date("2026-05-20T10:00:00Z")

const service = (variant_id: string): Service => ({
  variant_id,
  product_id: `product of ${variant_id}`,
  type_id: null,
  collection_id: null,
  tag_ids: [],
  category_ids: [],
})
const sold = (facts: Partial<UsedPackage> = {}): UsedPackage => ({
  title: "10 massages",
  terms: { redeem_policy: "any", expiry_rule: "service_date" },
  zone: BERLIN,
  digits: 2,
  price: 30_000n,
  paid: 30_000n,
  refunded: 0n,
  starts_at: "2026-03-03T09:00:00Z",
  expires_on: "2026-05-31",
  expires_at: "2026-05-31T22:00:00Z",
  frozen_at: null,
  frozen_until: null,
  cancelled: false,
  ...facts,
})
const credit = (facts: Partial<UsedCredit> = {}): UsedCredit => ({
  id: "credit",
  title: "Massage 60",
  unit_label: "session",
  coverage: [{ kind: "variant", reference_id: "massage", cost: 1 }],
  granted: 10,
  available: 10,
  held: 0,
  redeemed: 0,
  forfeited: 0,
  expired: 0,
  held_since: null,
  in_checkout: 0,
  ...facts,
})
const wanted = (facts: Partial<WantedUse> = {}): WantedUse => ({
  service: service("massage"),
  service_title: "Massage 60",
  quantity: 1,
  visit: { effective_at: NOON, visit_at: NOON },
  now: NOON,
  may_post_late: false,
  ...facts,
})
const on = (visit: string) => ({ effective_at: new Date(visit), visit_at: new Date(visit) })
const refusalOf = (
  pack: Partial<UsedPackage> = {},
  credits: Partial<UsedCredit>[] = [{}],
  use: Partial<WantedUse> = {}
) => planUse(sold(pack), credits.map(credit), wanted(use)).refusal

describe("a use at the desk", () => {
  it("takes its units from what is left", () => {
    const parts = [{ kind: "redeem", from: "available", units: 2 }]
    const plan = { refusal: null, service_credit_id: "credit", cost: 1, units: 2, parts }
    expect(planUse(sold(), [credit()], wanted({ quantity: 2 }))).toEqual(plan)
  })

  it("is paid by the credit that needs the fewest units, as long as it has enough", () => {
    const dear = credit({ id: "dear", coverage: [{ ...rule("massage"), cost: 3 }] })
    const cheap = credit({ id: "cheap", available: 1 })
    expect(planUse(sold(), [dear, cheap], wanted())).toMatchObject({ service_credit_id: "cheap" })
    expect(planUse(sold(), [dear, cheap], wanted({ quantity: 2 }))).toMatchObject({
      service_credit_id: "dear",
      units: 6,
    })
  })

  it("names what the package pays for when it does not pay for this", () => {
    const use = { service: service("haircut"), service_title: "Haircut" }
    expect(refusalOf({}, [{}], use)).toEqual({
      code: "service_not_covered",
      message: "10 massages covers Massage 60, not Haircut.",
    })
  })

  it.each<[string, Partial<UsedPackage>, string]>([
    ["was cancelled", { cancelled: true }, "package_cancelled"],
    ["waits for its payment", { starts_at: null }, "package_not_active"],
    ["begins later", { starts_at: "2026-05-21T00:00:00Z" }, "package_not_active"],
    ["is paused", { frozen_at: "2026-05-01T00:00:00Z" }, "package_frozen"],
    [
      "ended before",
      { expires_on: "2026-05-19", expires_at: "2026-05-19T22:00:00Z" },
      "package_expired",
    ],
  ])("is refused when the package %s", (_case, facts, code) => {
    expect(refusalOf(facts)?.code).toBe(code)
  })

  it("of a visit from before a pause is entered during it", () => {
    const frozen_at = "2026-05-10T00:00:00Z"
    expect(refusalOf({ frozen_at }, [{}], { visit: on("2026-05-09T10:00:00Z") })).toBeNull()
  })

  it.each<[string, Partial<UsedCredit>, number, string, string]>([
    [
      "nothing is left",
      { available: 0, redeemed: 10 },
      1,
      "package_exhausted",
      "Nothing left in 10 massages.",
    ],
    [
      "too little is left",
      { available: 2, redeemed: 8 },
      3,
      "insufficient_credits",
      "10 massages has 2 left, this needs 3.",
    ],
    [
      "a cart holds it",
      { available: 0, held: 1, redeemed: 9, held_since: "2026-05-20T12:05:00Z" },
      1,
      "credits_held_elsewhere",
      "Reserved in an online cart since 14:05. Use it here?",
    ],
  ])("says so when %s", (_case, facts, quantity, code, message) => {
    expect(refusalOf({}, [facts], { quantity })).toEqual({ code, message })
  })

  it("waits for a cart that is being paid for right now", () => {
    const paying = { available: 0, held: 1, redeemed: 9, in_checkout: 1 }
    expect(refusalOf({}, [paying])?.code).toBe("credits_in_checkout")
  })

  it("says how much unlocks the next when what was paid is used", () => {
    const terms = { redeem_policy: "paid_share", expiry_rule: "service_date" } as const
    const five = { granted: 5, available: 3, redeemed: 2 }
    expect(refusalOf({ terms, paid: 12_000n }, [five])).toEqual({
      code: "payment_required",
      message: "2 of 5 sessions are paid for and used. 60.00 more unlocks the next.",
    })
    const untouched = { granted: 5, available: 5 }
    expect(refusalOf({ terms, paid: 12_000n }, [untouched])).toBeNull()
    expect(refusalOf({ terms, paid: 0n }, [untouched])?.message).toBe(
      "None of 5 sessions is paid for yet. 60.00 more unlocks the next."
    )
    expect(refusalOf({ terms, paid: 12_000n }, [untouched], { quantity: 3 })?.message).toBe(
      "2 of 5 sessions are paid for and 0 used, this needs 3. 60.00 more unlocks the next."
    )
    const in_full = { redeem_policy: "paid_in_full", expiry_rule: "service_date" } as const
    expect(refusalOf({ terms: in_full, paid: 12_000n }, [untouched])?.message).toBe(
      "10 massages is to be paid in full before it is used. 180.00 is open."
    )
  })
})

const rule = (reference_id: string) => ({ kind: "variant" as const, reference_id, cost: 1 })

describe("a visit and the end of its package", () => {
  it("is judged by the visit's own local day", () => {
    const late = new Date("2026-06-02T10:00:00Z")
    expect(refusalOf({}, [{}], { now: late, visit: on("2026-05-31T21:59:00Z") })).toBeNull()
    expect(refusalOf({}, [{}], { now: late, visit: on("2026-05-31T22:00:00Z") })?.code).toBe(
      "package_expired"
    )
  })

  it("booked ahead beyond it is refused, unless the day of booking decides", () => {
    const visit = { effective_at: NOON, visit_at: new Date("2026-06-01T10:00:00Z") }
    expect(refusalOf({}, [{}], { visit })).toEqual({
      code: "expires_before_service",
      message: "10 massages ends on 31 May 2026, before the appointment.",
    })
    const terms = { redeem_policy: "any", expiry_rule: "booking_date" } as const
    expect(refusalOf({ terms }, [{}], { visit })).toBeNull()
  })

  it("is entered within 7 days of the last one, later by whoever may edit packages", () => {
    const visit = on("2026-05-30T10:00:00Z")
    const last = new Date("2026-06-07T21:59:00Z")
    const over = new Date("2026-06-07T22:00:00Z")
    expect(lastPostingDay("2026-05-31")).toBe("2026-06-07")
    expect(refusalOf({}, [{}], { visit, now: last })).toBeNull()
    expect(refusalOf({}, [{}], { visit, now: over })).toMatchObject({ code: "forbidden" })
    expect(refusalOf({}, [{}], { visit, now: over, may_post_late: true })).toBeNull()
  })

  it("uses ended sessions late, once they were booked as ended", () => {
    const now = new Date("2026-06-02T10:00:00Z")
    const swept = credit({ available: 0, expired: 6, redeemed: 4 })
    const use = wanted({ now, visit: on("2026-05-30T10:00:00Z"), quantity: 2 })
    expect(planUse(sold(), [swept], use)).toMatchObject({
      parts: [{ kind: "late_use", from: "expired", units: 2 }],
    })
    expect(planUse(sold(), [{ ...swept, expired: 0, redeemed: 10 }], use).refusal?.code).toBe(
      "package_exhausted"
    )
  })
})
