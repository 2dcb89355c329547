import { moveProblem, rightToGiveBack, visitOf, type GiveBackFacts } from ".."

const BERLIN = "Europe/Berlin"
const NOON = new Date("2026-05-20T10:00:00Z")

describe("when a visit counts", () => {
  const times = { now: NOON, effective_at: null, starts_at: null }
  const [before, ahead] = ["2026-05-12T10:00:00.000Z", "2026-05-28T10:00:00.000Z"]
  const read = (facts: object) => {
    const visit = visitOf({ ...times, ...facts })
    return visit && [visit.effective_at.toISOString(), visit.visit_at.toISOString()]
  }

  it("is now, its own day in the past, or the day it is booked", () => {
    expect(read({})).toEqual([NOON.toISOString(), NOON.toISOString()])
    expect(read({ effective_at: before })).toEqual([before, before])
    expect(read({ starts_at: before })).toEqual([before, before])
    expect(read({ starts_at: ahead })).toEqual([NOON.toISOString(), ahead])
    expect(read({ effective_at: ahead, starts_at: ahead })).toEqual([ahead, ahead])
  })

  it("is now where a clock runs ahead by a minute at most", () => {
    const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000).toISOString()
    for (const seconds of [1, 3, 60]) {
      const now = [NOON.toISOString(), NOON.toISOString()]
      expect(read({ effective_at: later(seconds) })).toEqual(now)
    }
    expect(read({ effective_at: later(61) })).toBeNull()
  })

  it("is never ahead of now and of its appointment", () => {
    expect(read({ effective_at: ahead })).toBeNull()
    expect(read({ effective_at: ahead, starts_at: before })).toBeNull()
  })
})

describe("an appointment", () => {
  const pack = { title: "10 massages", zone: BERLIN, starts_at: "2026-03-03T09:00:00Z" }
  const until = { expires_at: "2026-05-31T22:00:00Z", expiry_rule: "service_date" } as const

  it("is moved within its package's time", () => {
    expect(moveProblem({ ...pack, ...until }, "2026-05-31T20:00:00Z")).toBeNull()
    expect(moveProblem({ ...pack, ...until }, "2026-06-01T08:00:00Z")?.code).toBe(
      "expires_before_service"
    )
    expect(moveProblem({ ...pack, ...until }, "2026-03-01T08:00:00Z")?.code).toBe(
      "package_not_active"
    )
    const by_booking = { ...pack, ...until, expiry_rule: "booking_date" as const }
    expect(moveProblem(by_booking, "2026-06-01T08:00:00Z")).toBeNull()
  })
})

describe("giving sessions back", () => {
  const facts = (some: Partial<GiveBackFacts>): GiveBackFacts => ({
    channel: "desk",
    starts_at: null,
    forfeited: false,
    own_act_at: null,
    now: NOON,
    ...some,
  })
  const ago = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000)

  it.each<[string, Partial<GiveBackFacts>, string]>([
    ["an appointment ahead", { starts_at: "2026-05-28T10:00:00Z" }, "redeem"],
    ["an online booking whose time nobody knows", { channel: "checkout" }, "redeem"],
    ["one's own slip", { own_act_at: ago(15) }, "redeem"],
    ["one's own slip, later", { own_act_at: ago(16) }, "correct"],
    ["a visit", {}, "correct"],
    ["an appointment that was", { channel: "checkout", starts_at: ago(1) }, "correct"],
    ["what was lost", { channel: "checkout", forfeited: true }, "correct"],
    ["what one has just let be lost", { forfeited: true, own_act_at: ago(1) }, "redeem"],
  ])("of %s", (_case, some, right) => {
    expect(rightToGiveBack(facts(some))).toBe(right)
  })
})
