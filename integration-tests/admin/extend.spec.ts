import {
  daysLost,
  endOfReturn,
  firstLastDay,
  monthsLater,
} from "../../admin/components/edit-panel/extension"

const dates = {
  today: "2026-05-19",
  starts_on: "2026-03-03",
  expires_on: "2026-05-31",
  resumes_on: null,
}

describe("another last day of a package", () => {
  it("is counted from the day that stands there", () => {
    expect(monthsLater("2026-05-31", 1, dates)).toBe("2026-06-30")
    expect(monthsLater("2026-06-30", 3, dates)).toBe("2026-09-30")
  })

  it("is counted from today where there is none, or where it is over", () => {
    expect(monthsLater(null, 1, dates)).toBe("2026-06-19")
    expect(monthsLater("2026-02-01", 1, dates)).toBe("2026-06-19")
  })

  it("cannot be over, nor before the package begins, nor within its pause", () => {
    expect(firstLastDay(dates)).toBe("2026-05-19")
    expect(firstLastDay({ ...dates, starts_on: "2026-06-01" })).toBe("2026-06-01")
    expect(firstLastDay({ ...dates, resumes_on: "2026-07-01" })).toBe("2026-07-01")
  })

  it("takes days away when it is earlier, none that are over already", () => {
    expect(daysLost(dates, "2026-05-26")).toBe(5)
    expect(daysLost(dates, "2026-05-01")).toBe(12)
    expect(daysLost(dates, "2026-06-30")).toBe(0)
    expect(daysLost({ ...dates, expires_on: null }, "2026-06-30")).toBe(0)
  })

  it("is thirty days from now when an ended package is brought back", () => {
    expect(endOfReturn(dates)).toBe("2026-06-18")
    expect(endOfReturn({ ...dates, starts_on: "2026-07-01" })).toBe("2026-07-01")
  })
})
