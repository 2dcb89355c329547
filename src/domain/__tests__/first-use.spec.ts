import fc from "fast-check"
import { planFirstUse, type FirstUseFacts } from "../first-use"
import { endOn } from "../package-dates"
import { localDate, validityOf } from "../validity"
import { BERLIN, NOON } from "./support/dated"

const MONTH = { count: 1, unit: "month" } as const
const NEVER = { expires_on: null, expires_at: null }

/** A month's package that waits for its first use on 10 May 2026. */
const month = (some: Partial<FirstUseFacts> = {}): FirstUseFacts => ({
  validity: MONTH,
  time_zone: BERLIN,
  activated_at: null,
  ...NEVER,
  cancelled: false,
  first_visit_at: null,
  now: NOON,
  ...some,
})
const begun = (at: string, some: Partial<FirstUseFacts> = {}) => {
  const plan = planFirstUse(month({ first_visit_at: at, ...some }))
  return month({ first_visit_at: at, ...some, ...plan })
}

describe("a package that begins with its first use", () => {
  it("begins on the day of its visit, in the past, today or ahead", () => {
    expect(begun("2026-05-02T08:00:00Z").expires_on).toBe("2026-06-02")
    expect(begun("2026-05-10T21:00:00Z").expires_on).toBe("2026-06-10")
    expect(begun("2026-07-09T08:00:00Z")).toMatchObject({
      activated_at: new Date("2026-07-09T08:00:00Z"),
      ...endOn("2026-08-09", BERLIN),
    })
  })

  it("moves with the visit while it is the only one, and to an earlier second one", () => {
    const july = begun("2026-07-09T08:00:00Z")
    const moved = { ...july, first_visit_at: "2026-07-20T08:00:00Z" }
    expect(planFirstUse(moved)).toMatchObject({ expires_on: "2026-08-20" })
    const second = { ...july, first_visit_at: "2026-06-01T08:00:00Z" }
    expect(planFirstUse(second)).toMatchObject({ expires_on: "2026-07-01" })
  })

  it("waits again when no visit is left", () => {
    const july = begun("2026-07-09T08:00:00Z")
    expect(planFirstUse({ ...july, first_visit_at: null })).toEqual({
      activated_at: null,
      ...NEVER,
    })
  })

  it("keeps an end that somebody chose, before the first use and after it", () => {
    const chosen = endOn("2026-12-31", BERLIN)
    const july = begun("2026-07-09T08:00:00Z", chosen)
    expect(july).toMatchObject({ activated_at: new Date("2026-07-09T08:00:00Z"), ...chosen })
    const later = { ...begun("2026-07-09T08:00:00Z"), ...chosen }
    expect(planFirstUse({ ...later, first_visit_at: null })).toEqual({
      activated_at: null,
      ...chosen,
    })
  })

  it("keeps its fixed day, whichever visit is its first", () => {
    const season = { validity: { until: "2026-08-31" }, ...endOn("2026-08-31", BERLIN) }
    const july = begun("2026-07-09T08:00:00Z", season)
    expect(july.expires_on).toBe("2026-08-31")
    expect(planFirstUse({ ...july, first_visit_at: null })?.expires_on).toBe("2026-08-31")
  })

  it("is left alone where nothing changes, where it has ended, and where it was cancelled", () => {
    const may = begun("2026-05-02T08:00:00Z")
    expect(planFirstUse(may)).toBeNull()
    expect(planFirstUse({ ...may, first_visit_at: "2026-05-02T15:00:00Z" })).toBeNull()
    const none = { first_visit_at: null }
    expect(planFirstUse({ ...may, ...none, now: "2026-06-03T08:00:00Z" })).toBeNull()
    expect(planFirstUse({ ...may, ...none, cancelled: true })).toBeNull()
    expect(planFirstUse(month())).toBeNull()
  })

  it("depends on its visits only, not on the order in which they came and went", () => {
    const visit = fc
      .date({
        min: new Date("2026-05-11"),
        max: new Date("2030-01-01"),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString())
    fc.assert(
      fc.property(fc.array(fc.option(visit)), fc.option(visit), (before, last) => {
        let sold = month()
        for (const first_visit_at of [...before, last]) {
          const wanted = { ...sold, first_visit_at }
          sold = { ...wanted, ...planFirstUse(wanted) }
        }
        const startsOn = last && localDate(last, BERLIN)
        const end = startsOn && validityOf({ startsOn, validity: MONTH })
        expect(sold.expires_on).toBe(end)
        expect(planFirstUse(sold)).toBeNull()
      })
    )
  })
})
