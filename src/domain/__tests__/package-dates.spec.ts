import { planExpiryChange, planReinstatement } from "../expiry-change"
import { endOn } from "../package-dates"
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

describe("another last valid day", () => {
  it("ends the package where the next local day begins", () => {
    expect(planOf(planExpiryChange(massages(), "2026-06-30", NOON))).toEqual({
      expires_on: "2026-06-30",
      expires_at: new Date("2026-06-30T22:00:00Z"),
      shortens: false,
    })
  })

  it("can be taken away, and then the package never ends", () => {
    expect(planOf(planExpiryChange(massages(), null, NOON))).toEqual({
      expires_on: null,
      expires_at: null,
      shortens: false,
    })
  })

  it.each([
    ["an earlier day", "2026-05-31", "2026-05-30", true],
    ["a day instead of never", null, "2030-01-01", true],
    ["today", "2026-05-31", "2026-05-10", true],
    ["the same day", "2026-05-31", "2026-05-31", false],
  ])("%s is known to shorten it, or not", (_case, from, to, shortens) => {
    expect(planExpiryChange(massages(endOn(from, BERLIN)), to, NOON)).toMatchObject({
      plan: { shortens },
    })
  })

  it.each([
    ["a day that is over", massages(), "2026-05-09", "day_too_early", "That day is over"],
    [
      "a day before its first",
      massages({ starts_on: "2026-06-01", starts_at: "2026-05-31T22:00:00Z" }),
      "2026-05-31",
      "day_too_early",
      "begins on 1 Jun",
    ],
    [
      "a cancelled package",
      cancelled,
      "2026-06-30",
      "package_cancelled",
      "This package was cancelled.",
    ],
    ["one that waits for its payment", waiting, "2026-06-30", "package_not_active", "not active"],
    ["one that has ended", ended, "2026-06-30", "package_expired", "ended on 30 Apr"],
    [
      "one whose end is booked",
      massages({ open_credits: 0, lost_units: 3 }),
      "2026-06-30",
      "package_expired",
      "Reinstate it",
    ],
    [
      "a day within its pause",
      pausedUntilJune,
      "2026-06-14",
      "package_frozen",
      "paused until 15 Jun",
    ],
  ])("%s is refused", (_case, dated, expires_on, code, sentence) => {
    expect(refusalOf(planExpiryChange(dated, expires_on, NOON))).toEqual([
      code,
      expect.stringContaining(sentence),
    ])
  })

  it("of a package that is used up still counts: what comes back to it can be used", () => {
    const usedUp = massages({ open_credits: 0, ...endOn("2026-04-30", BERLIN) })
    expect(planExpiryChange(usedUp, "2026-06-30", NOON)).toMatchObject({
      plan: { expires_on: "2026-06-30" },
    })
  })
})

describe("bringing a package back", () => {
  it("takes one that has ended, whether that is booked or not", () => {
    for (const dated of [ended, massages({ open_credits: 0, lost_units: 3 })]) {
      expect(planReinstatement(dated, "2026-06-09", NOON)).toMatchObject({
        plan: { expires_on: "2026-06-09" },
      })
    }
  })

  it.each([
    ["one that runs", massages(), "2026-06-09", "invalid_data"],
    ["a cancelled one", cancelled, "2026-06-09", "package_cancelled"],
    ["one that waits for its payment", waiting, "2026-06-09", "package_not_active"],
    ["a day that is over", ended, "2026-05-09", "day_too_early"],
  ])("refuses %s", (_case, dated, expires_on, code) => {
    expect(refusalOf(planReinstatement(dated, expires_on, NOON))).toEqual([
      code,
      expect.any(String),
    ])
  })
})
