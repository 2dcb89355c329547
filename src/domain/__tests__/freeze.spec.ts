import fc from "fast-check"
import { planFreeze, planUnfreeze } from "../freeze"
import { dayAfter, daysBetween } from "../calendar"
import { endOn, isPaused } from "../package-dates"
import { packageStatus } from "../status"
import type { FreezeLimit } from "../terms"
import { localDate } from "../validity"
import {
  BERLIN,
  cancelled,
  ended,
  massages,
  NOON,
  pausedUntilJune,
  planOf,
  refusalOf,
  waiting,
} from "./support/dated"

describe("a pause", () => {
  it("with an end moves the expiry at once by its days", () => {
    expect(planOf(planFreeze(massages(), { until: "2026-06-10" }, NOON))).toEqual({
      frozen_at: NOON,
      frozen_until: new Date("2026-06-09T22:00:00Z"),
      ahead: false,
      count: 1,
      days: 31,
      expires_on: "2026-07-01",
      expires_at: new Date("2026-07-01T22:00:00Z"),
    })
  })

  it("without an end leaves the expiry until it is lifted", () => {
    const { expires_on, frozen_until } = planOf(planFreeze(massages(), { until: null }, NOON))
    expect({ expires_on, frozen_until }).toEqual({ expires_on: "2026-05-31", frozen_until: null })
    const paused = massages({ frozen_at: NOON })
    expect(planOf(planUnfreeze(paused, new Date("2026-07-10T10:00:00Z")))).toMatchObject({
      expires_on: "2026-07-31",
    })
  })

  it("of a package without an end moves nothing", () => {
    const endless = massages(endOn(null, BERLIN))
    expect(planFreeze(endless, { until: "2026-06-10" }, NOON)).toMatchObject({
      plan: { expires_on: null },
    })
    const paused = { ...endless, frozen_at: NOON }
    expect(planUnfreeze(paused, NOON)).toMatchObject({
      plan: { expires_on: null, expires_at: null },
    })
  })

  it.each([
    ["until today", massages(), "2026-05-10", "day_too_early"],
    ["of a cancelled package", cancelled, null, "package_cancelled"],
    ["of one that waits for its payment", waiting, null, "package_not_active"],
    [
      "of one that has not begun",
      massages({ starts_at: "2026-05-20T00:00:00Z" }),
      null,
      "package_not_active",
    ],
    ["of one that has ended", ended, null, "package_expired"],
    ["of one that is used up", massages({ open_credits: 0 }), null, "package_exhausted"],
    ["of one that is paused", pausedUntilJune, null, "package_frozen"],
  ])("%s is refused", (_case, dated, until, code) => {
    expect(refusalOf(planFreeze(dated, { until }, NOON))).toEqual([code, expect.any(String)])
  })

  it.each([
    ["never paused", massages()],
    ["paused until before now", massages({ frozen_at: NOON, frozen_until: NOON })],
  ])("cannot be lifted from a package that is %s", (_case, dated) => {
    expect(refusalOf(planUnfreeze(dated, NOON))).toEqual([
      "package_not_frozen",
      "The package is not paused.",
    ])
  })

  describe("that lies ahead", () => {
    const july = { from: "2026-05-20", until: "2026-06-03" }
    const planned = massages({ ...planOf(planFreeze(massages(), july, NOON)) })

    it("begins at the midnight of its first day, and moves the expiry at once", () => {
      expect(planned).toMatchObject({
        frozen_at: new Date("2026-05-19T22:00:00Z"),
        frozen_until: new Date("2026-06-02T22:00:00Z"),
        expires_on: "2026-06-14",
      })
      const statusAt = (at: string) => packageStatus(planned, at)
      expect(statusAt("2026-05-19T21:59:59Z")).toBe("active")
      expect(statusAt("2026-05-19T22:00:00Z")).toBe("frozen")
      expect(statusAt("2026-06-02T22:00:00Z")).toBe("active")
    })

    it("is taken back whole before it begins, and shortened afterwards", () => {
      expect(planOf(planUnfreeze(planned, NOON))).toMatchObject({
        expires_on: "2026-05-31",
        days: -14,
        count: -1,
      })
      expect(planOf(planUnfreeze(planned, "2026-05-22T10:00:00Z"))).toMatchObject({
        expires_on: "2026-06-02",
        days: -12,
        count: 0,
      })
    })

    it.each([
      ["in the past", { from: "2026-05-09", until: "2026-06-03" }, "day_too_early"],
      ["that ends before it begins", { from: "2026-05-20", until: "2026-05-20" }, "day_too_early"],
      ["after the end of its package", { from: "2026-06-01", until: null }, "invalid_data"],
    ])("is refused %s", (_case, wish, code) => {
      expect(refusalOf(planFreeze(massages(), wish, NOON))).toEqual([code, expect.any(String)])
    })

    it("is not joined by another one", () => {
      expect(refusalOf(planFreeze(planned, { until: null }, NOON))).toEqual([
        "package_frozen",
        "It is paused already from 20 May until 3 Jun.",
      ])
    })
  })

  describe("of a package that may be paused so often, for so many days", () => {
    const limited = (freeze_limit: FreezeLimit, freeze_count = 0, freeze_days = 0) =>
      massages({ freeze_limit, freeze_count, freeze_days })
    const week = { until: "2026-05-17" }

    it.each([
      ["without pauses", limited({ count: 0, days: null }), week, "It is sold without pauses."],
      [
        "that was paused so often",
        limited({ count: 2, days: null }, 2),
        week,
        "It may be paused 2 times, and was.",
      ],
      [
        "for more days than are left",
        limited({ count: null, days: 14 }, 1, 8),
        week,
        "It may be paused for 6 days more.",
      ],
      [
        "until nobody knows when",
        limited({ count: null, days: 14 }),
        { until: null },
        "It may be paused for 14 days more: name the day it can be used again.",
      ],
    ])("is refused %s", (_case, dated, wish, sentence) => {
      expect(refusalOf(planFreeze(dated, wish, NOON))).toEqual(["freeze_limit_reached", sentence])
    })

    it("is granted within it, to the last day", () => {
      const last = limited({ count: 2, days: 14 }, 1, 7)
      expect(planOf(planFreeze(last, week, NOON))).toMatchObject({ count: 1, days: 7 })
    })
  })

  // Zones whose clocks change, at midnight and at night, by an hour and by half of one.
  const zone = fc.constantFrom(
    BERLIN,
    "America/New_York",
    "America/Santiago",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Asia/Kathmandu"
  )
  const instant = fc
    .date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.getTime())
  const MINUTE = 60_000
  const DAY = 1_440 * MINUTE
  const history = fc.record({
    zone,
    begins: instant,
    left: fc.integer({ min: 0, max: 400 }),
    until: fc.integer({ min: 1, max: 400 }),
    lifted_after: fc.integer({ min: 0, max: 400 * 1_440 }),
  })

  it("comes to the same last day whether its end was known or not", () => {
    fc.assert(
      fc.property(history, ({ zone, begins, left, until, lifted_after }) => {
        const begin = new Date(begins)
        const today = localDate(begin, zone)
        const dated = massages({
          time_zone: zone,
          starts_on: today,
          starts_at: begin,
          ...endOn(dayAfter(today, left), zone),
        })
        const lifted = new Date(begins + lifted_after * MINUTE)
        const open = { ...dated, ...planOf(planFreeze(dated, { until: null }, begin)) }
        const pause = planOf(planFreeze(dated, { until: dayAfter(today, until) }, begin))
        const known = { ...dated, ...pause }
        const liftedOpen = planOf(planUnfreeze(open, lifted))
        const days = daysBetween(today, localDate(lifted, zone))
        expect(liftedOpen.expires_on).toBe(dayAfter(today, left + days))

        if (isPaused(known, lifted)) {
          const { days: spared, ...resumed } = planOf(planUnfreeze(known, lifted))
          expect({ ...resumed, days: pause.days + spared }).toEqual(liftedOpen)
        } else {
          expect(known.expires_on).toBe(dayAfter(today, left + until))
        }
      })
    )
  })

  it("never lets a package end while it lasts, and leaves it every day it had", () => {
    fc.assert(
      fc.property(history, ({ zone, begins, left, until }) => {
        const begin = new Date(begins)
        const today = localDate(begin, zone)
        const dated = massages({
          time_zone: zone,
          starts_on: today,
          starts_at: begin,
          ...endOn(dayAfter(today, left), zone),
        })
        const pause = planOf(planFreeze(dated, { until: dayAfter(today, until) }, begin))
        const paused = { ...dated, ...pause }
        const over = pause.frozen_until?.getTime() ?? 0
        expect(packageStatus(paused, new Date(over - 1))).toBe("frozen")
        expect(packageStatus(paused, new Date(over))).toBe("active")
        expect(localDate(new Date(over), zone)).toBe(dayAfter(today, until))
        expect(daysBetween(dayAfter(today, until), String(paused.expires_on))).toBe(left)
        expect(over).toBeLessThan(begins + (until + 1) * DAY)
      })
    )
  })
})
