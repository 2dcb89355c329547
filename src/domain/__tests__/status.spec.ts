import fc from "fast-check"
import { PACKAGE_STATUSES, packageStatus, type StatusFacts } from "../status"

const NOW = new Date("2026-05-31T12:00:00Z")
const BEFORE = "2026-05-31T11:59:59.999Z"
const AFTER = "2026-05-31T12:00:00.001Z"

const running: StatusFacts = {
  cancelled_at: null,
  starts_at: BEFORE,
  frozen_at: null,
  frozen_until: null,
  expires_at: AFTER,
  open_credits: 1,
  lost_units: 0,
}

describe("the status of a package", () => {
  it.each<[string, Partial<StatusFacts>, string]>([
    ["it runs", {}, "active"],
    ["it never ends", { expires_at: null }, "active"],
    ["it starts this instant", { starts_at: NOW }, "active"],
    ["it is not paid for yet", { starts_at: null }, "pending"],
    ["it starts later", { starts_at: AFTER }, "pending"],
    ["it ends this instant", { expires_at: NOW }, "expired"],
    ["it ended with units left", { expires_at: BEFORE }, "expired"],
    ["its units were taken back at the end", { open_credits: 0, lost_units: 3 }, "expired"],
    ["it is used up", { open_credits: 0 }, "fully_used"],
    ["it was used up before it ended", { open_credits: 0, expires_at: BEFORE }, "fully_used"],
    ["it is paused", { frozen_at: BEFORE }, "frozen"],
    ["its pause begins later", { frozen_at: AFTER }, "active"],
    ["it is paused until later", { frozen_at: BEFORE, frozen_until: AFTER }, "frozen"],
    ["its pause ends this instant", { frozen_at: BEFORE, frozen_until: NOW }, "active"],
    ["its end passed while it is paused", { frozen_at: BEFORE, expires_at: BEFORE }, "frozen"],
    [
      "it ended after its pause",
      { frozen_at: BEFORE, frozen_until: BEFORE, expires_at: NOW },
      "expired",
    ],
    [
      "it was cancelled, whatever else is true",
      { cancelled_at: BEFORE, starts_at: null },
      "cancelled",
    ],
  ])("when %s is right", (_, facts, expected) => {
    expect(packageStatus({ ...running, ...facts }, NOW)).toBe(expected)
  })

  const instant = fc.option(fc.constantFrom(BEFORE, NOW, AFTER), { nil: null })
  const facts = fc.record({
    cancelled_at: instant,
    starts_at: instant,
    frozen_at: instant,
    frozen_until: instant,
    expires_at: instant,
    open_credits: fc.nat(2),
    lost_units: fc.nat(2),
  })

  it("is active only when nothing speaks against using it", () => {
    fc.assert(
      fc.property(facts, (f) => {
        const status = packageStatus(f, NOW)
        expect(PACKAGE_STATUSES).toContain(status)
        if (status !== "active") return
        expect(f.cancelled_at).toBeNull()
        expect([BEFORE, NOW]).toContain(f.starts_at)
        expect([null, AFTER]).toContain(f.expires_at)
        expect(f.open_credits).toBeGreaterThan(0)
        const isPaused = f.frozen_at !== null && f.frozen_at !== AFTER
        if (isPaused) expect([BEFORE, NOW]).toContain(f.frozen_until)
      })
    )
  })

  it("refuses to judge by an instant that is none", () => {
    expect(() => packageStatus({ ...running, expires_at: "soon" }, NOW)).toThrow(RangeError)
  })
})
