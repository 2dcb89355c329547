import { endOf } from "../../admin/components/add-package/last-day"

const year = { validity: { count: 12, unit: "month" as const }, starts: "purchase" as const }
const fromFirstUse = { ...year, starts: "first_use" as const }

describe("the end of a package that is about to be given", () => {
  it("is the one its template promises", () => {
    expect(endOf({ kind: "usual" }, year, "2026-05-31")).toEqual({ on: "2027-05-31" })
  })

  it("stays in the month where the day does not exist", () => {
    const month = { kind: "period", count: 1, unit: "month" } as const
    expect(endOf(month, year, "2026-01-31")).toEqual({ on: "2026-02-28" })
  })

  it("is the day that was chosen, whatever the template says", () => {
    const day = { kind: "day", day: "2026-08-15" } as const
    expect(endOf(day, year, "2026-05-31")).toEqual({ on: "2026-08-15" })
    expect(endOf(day, fromFirstUse, "2026-05-31")).toEqual({ on: "2026-08-15" })
    expect(endOf({ kind: "day", day: null }, year, "2026-05-31")).toEqual({ unknown: true })
  })

  it("is never where that was chosen, or the template has none", () => {
    expect(endOf({ kind: "never" }, year, "2026-05-31")).toEqual({ never: true })
    const endless = { ...year, validity: null }
    expect(endOf({ kind: "usual" }, endless, "2026-05-31")).toEqual({ never: true })
  })

  it("has no day yet where the package starts with its first use", () => {
    const sixMonths = { count: 6, unit: "month" as const }
    expect(endOf({ kind: "usual" }, fromFirstUse, "2026-05-31")).toEqual({
      after_first_use: year.validity,
    })
    expect(endOf({ kind: "period", ...sixMonths }, fromFirstUse, "2026-05-31")).toEqual({
      after_first_use: sixMonths,
    })
  })
})
