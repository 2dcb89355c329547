import fc from "fast-check"
import { dayAfter, daysBetween } from "../calendar"
import { planHalt, planLift, planResume } from "../halt"
import { endOn } from "../package-dates"
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

const later = new Date("2026-06-20T10:00:00Z")
const halted = (some: Parameters<typeof massages>[0] = {}) => {
  const before = massages(some)
  const { frozen_at, frozen_until, expires_on, expires_at } = planOf(planHalt(before, NOON))
  return { ...before, frozen_at, frozen_until, expires_on, expires_at }
}

describe("the rest of a package whose customer is not there", () => {
  it("has no end, asks no limit and is not counted", () => {
    const limited = massages({ freeze_limit: { count: 0, days: 0 } })
    expect(planOf(planHalt(limited, NOON))).toMatchObject({
      frozen_at: NOON,
      frozen_until: null,
      ahead: false,
      count: 0,
      days: 0,
      expires_on: "2026-05-31",
    })
    expect(planOf(planResume(halted(), later))).toMatchObject({
      expires_on: "2026-07-11",
      count: 0,
      days: 0,
    })
  })

  it("takes the place of a pause that would have ended by itself, which counts what it lasted", () => {
    expect(planOf(planHalt(pausedUntilJune, NOON))).toMatchObject({
      frozen_at: NOON,
      frozen_until: null,
      expires_on: "2026-06-09",
      count: 0,
      days: -36,
    })
  })

  it("takes the place of a pause that lies ahead, which then was none", () => {
    const ahead = massages({
      frozen_at: "2026-05-20T22:00:00Z",
      frozen_until: "2026-05-25T22:00:00Z",
      ...endOn("2026-06-05", BERLIN),
    })
    expect(planOf(planHalt(ahead, NOON))).toMatchObject({
      frozen_at: NOON,
      expires_on: "2026-05-31",
      count: -1,
      days: -5,
    })
  })

  it.each([
    ["paused without an end", massages({ frozen_at: "2026-05-01T08:00:00Z" }), "package_frozen"],
    ["cancelled", cancelled, "package_cancelled"],
    ["waiting for its payment", waiting, "package_not_active"],
    ["ended", ended, "package_expired"],
    ["used up", massages({ open_credits: 0 }), "package_exhausted"],
  ])("is not laid on one that is %s", (_what, dated, code) => {
    expect(refusalOf(planHalt(dated, NOON))?.[0]).toBe(code)
  })

  it.each([
    ["is none of hers", true, 0],
    ["is hers where it was a pause", false, 41],
  ])("lifted by somebody %s", (_whose, rests, days) => {
    const plan = { expires_on: "2026-07-11", count: 0, days }
    expect(planOf(planLift({ ...halted(), rests }, later))).toMatchObject(plan)
  })

  it("costs no day, however long it lasts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (days) => {
        const back = new Date(NOON.getTime() + days * 86_400_000)
        const lasted = daysBetween(localDate(NOON, BERLIN), localDate(back, BERLIN))
        const { expires_on } = planOf(planResume(halted(), back))
        expect(expires_on).toBe(dayAfter("2026-05-31", lasted))
      })
    )
  })
})
