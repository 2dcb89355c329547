import { planExpiryShift } from "../expiry-shift"
import { endOn } from "../package-dates"
import {
  BERLIN,
  cancelled,
  ended,
  massages,
  NOON,
  planOf,
  refusalOf,
  waiting,
} from "./support/dated"

describe("an expiry that moves by days", () => {
  it.each([
    [14, "2026-06-14", false],
    [-7, "2026-05-24", true],
  ])("by %i days ends on %s", (days, expires_on, shortens) => {
    expect(planOf(planExpiryShift(massages(), days, NOON))).toEqual({
      ...endOn(expires_on, BERLIN),
      shortens,
    })
  })

  it.each([
    ["an end that is no end", massages(endOn(null, BERLIN)), 1, "no_expiry"],
    ["a day that is over", massages(), -300, "day_too_early"],
    ["a day beyond all packages", massages(endOn("2200-12-31", BERLIN)), 1, "invalid_data"],
    ["the end of what has ended", ended, 30, "package_expired"],
    ["the end of a cancelled package", cancelled, 30, "package_cancelled"],
    ["the end of one that waits for its payment", waiting, 30, "package_not_active"],
  ])("does not move %s", (_case, dated, days, code) => {
    expect(refusalOf(planExpiryShift(dated, days, NOON))?.[0]).toBe(code)
  })
})
