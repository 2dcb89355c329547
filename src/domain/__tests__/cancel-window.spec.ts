import fc from "fast-check"
import { cancelDeadline, cancelOutcome, type CancelRule } from ".."

const BERLIN = "Europe/Berlin"
const rule = (facts: Partial<CancelRule> = {}): CancelRule => ({
  starts_at: "2026-06-10T13:00:00Z",
  window_hours: 24,
  zone: BERLIN,
  ...facts,
})

describe("an appointment on Wednesday 10 June at 15:00 with a window of 24 hours", () => {
  it("is cancelled in time until Tuesday 15:00, that very minute included", () => {
    expect(cancelDeadline(rule())?.toISOString()).toBe("2026-06-09T13:00:00.000Z")
    expect(cancelOutcome(rule(), "2026-06-09T13:00:00Z")).toBe("restored")
    expect(cancelOutcome(rule(), "2026-06-09T14:00:00Z")).toBe("forfeited")
  })

  it("moved to 12 June is cancelled in time on Tuesday at 16:00", () => {
    const moved = rule({ starts_at: "2026-06-12T13:00:00Z" })
    expect(cancelOutcome(moved, "2026-06-09T14:00:00Z")).toBe("restored")
  })
})

describe("the window", () => {
  it("is the same time the day before, also when the clocks change in between", () => {
    const spring = rule({ starts_at: "2026-03-29T08:00:00Z" })
    expect(cancelDeadline(spring)?.toISOString()).toBe("2026-03-28T09:00:00.000Z")
    const autumn = rule({ starts_at: "2026-10-25T09:00:00Z" })
    expect(cancelDeadline(autumn)?.toISOString()).toBe("2026-10-24T08:00:00.000Z")
  })

  it("of no hours ends when the appointment begins", () => {
    expect(cancelDeadline(rule({ window_hours: 0 }))?.toISOString()).toBe(
      "2026-06-10T13:00:00.000Z"
    )
  })

  it("that is none, or a start that nobody knows, loses nothing", () => {
    const late = "2030-01-01T00:00:00Z"
    expect(cancelOutcome(rule({ window_hours: null }), late)).toBe("restored")
    expect(cancelOutcome(rule({ starts_at: null }), late)).toBe("restored")
  })

  it("never ends later for an appointment that begins earlier", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2035-01-01"),
      noInvalidDate: true,
    })
    const hours = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(instants, hours, (starts_at, window_hours) => {
        const deadline = cancelDeadline(rule({ starts_at, window_hours }))
        const sooner = cancelDeadline(rule({ starts_at, window_hours: window_hours + 24 }))
        expect(deadline && sooner && sooner < deadline).toBe(true)
      })
    )
  })
})
