import fc from "fast-check"
import { isLocalDate } from "../calendar"
import {
  expiryInstant,
  isTimeZone,
  localDate,
  validityOf,
  VALIDITY_UNITS,
  type Validity,
} from "../validity"
import { packagePeriod } from "../period"

const lastDay = (startsOn: string, count: number, unit: (typeof VALIDITY_UNITS)[number]) =>
  validityOf({ startsOn, validity: { count, unit } })

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** The calendar as the JavaScript engine knows it, without the date library. */
const calendarIn = (zone: string) => {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  return (instant: Date) => format.format(instant)
}

describe("the last valid day", () => {
  it.each([
    ["2026-03-03", 3, "month", "2026-06-03"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2028-01-31", 1, "month", "2028-02-29"],
    ["2026-08-31", 1, "month", "2026-09-30"],
    ["2028-02-29", 1, "year", "2029-02-28"],
    ["2028-02-29", 4, "year", "2032-02-29"],
    ["2026-12-31", 2, "month", "2027-02-28"],
    ["2026-03-03", 30, "day", "2026-04-02"],
    ["2026-12-30", 2, "day", "2027-01-01"],
    ["2026-03-03", 2, "week", "2026-03-17"],
  ] as const)("of %s plus %i %s(s) is %s", (startsOn, count, unit, expected) => {
    expect(lastDay(startsOn, count, unit)).toBe(expected)
  })

  it("does not exist for a package that never ends", () => {
    expect(validityOf({ startsOn: "2026-03-03", validity: null })).toBeNull()
  })

  it("refuses what is no day and no length of time", () => {
    expect(() => lastDay("2026-02-30", 1, "day")).toThrow(RangeError)
    expect(() => lastDay("2026-03-03", 0, "day")).toThrow(RangeError)
    expect(() => lastDay("2026-03-03", 1.5, "month")).toThrow(RangeError)
    expect(() => lastDay("2026-03-03", 9000, "year")).toThrow(RangeError)
  })

  it("lies after the first, is a real day, and comes no earlier for a later start", () => {
    const validity = fc.record({
      count: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom(...VALIDITY_UNITS),
    })
    fc.assert(
      fc.property(day, day, validity, (one, other, length: Validity) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const first = validityOf({ startsOn: earlier, validity: length })
        const second = validityOf({ startsOn: later, validity: length })
        if (first === null || second === null) throw new Error("a limited package must end")
        expect(isLocalDate(first)).toBe(true)
        expect(first > earlier).toBe(true)
        expect(first <= second).toBe(true)
      })
    )
  })
})

describe("the instant of expiry", () => {
  it.each([
    ["an ordinary day", "2026-05-31", "Europe/Berlin", "2026-05-31T22:00:00.000Z"],
    [
      "the day before the clock goes forward",
      "2026-03-28",
      "Europe/Berlin",
      "2026-03-28T23:00:00.000Z",
    ],
    ["the day of 23 hours", "2026-03-29", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["the day of 25 hours", "2026-10-25", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
    ["a midnight that is skipped", "2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["a midnight that comes twice", "2026-10-31", "America/Havana", "2026-11-01T04:00:00.000Z"],
    [
      "an hour before midnight that comes twice",
      "2024-10-26",
      "America/Nuuk",
      "2024-10-27T02:00:00.000Z",
    ],
    ["the day before one that never was", "2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["a day that never was", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["the zone furthest ahead", "2026-01-01", "Pacific/Kiritimati", "2026-01-01T10:00:00.000Z"],
    ["UTC", "2028-02-29", "UTC", "2028-03-01T00:00:00.000Z"],
  ])("after %s (%s, %s) is %s", (_, expiresOn, zone, expected) => {
    expect(expiryInstant(expiresOn, zone).toISOString()).toBe(expected)
  })

  it("is where the local day changes, in every zone there is", () => {
    const zones = Intl.supportedValuesOf("timeZone")
    expect(zones.length).toBeGreaterThan(400)
    for (const zone of zones) {
      const calendar = calendarIn(zone)
      fc.assert(
        fc.property(day, (expiresOn) => {
          const end = expiryInstant(expiresOn, zone)
          expect(calendar(new Date(end.getTime() - 1)) <= expiresOn).toBe(true)
          expect(calendar(end) > expiresOn).toBe(true)
        }),
        { numRuns: 12 }
      )
    }
  })

  it("holds on each day around every change of the clock, in every zone there is", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const calendar = calendarIn(zone)
      for (const expiresOn of [
        "2026-03-07",
        "2026-03-28",
        "2026-04-04",
        "2026-10-24",
        "2026-10-31",
      ]) {
        for (const shift of [0, 1]) {
          const date = new Date(Date.parse(expiresOn) + shift * 86_400_000)
          const last = date.toISOString().slice(0, 10)
          const end = expiryInstant(last, zone)
          expect([last, zone, calendar(new Date(end.getTime() - 1))]).toEqual([last, zone, last])
          expect(calendar(end) > last).toBe(true)
        }
      }
    }
  })

  it("refuses a day that is none and a zone that is none", () => {
    expect(() => expiryInstant("2026-02-30", "Europe/Berlin")).toThrow(RangeError)
    expect(() => expiryInstant("2026-02-28", "Europe/Atlantis")).toThrow(RangeError)
  })
})

describe("local days", () => {
  it("follow the zone, not the server", () => {
    expect(localDate("2026-05-31T22:30:00Z", "Europe/Berlin")).toBe("2026-06-01")
    expect(localDate(new Date("2026-05-31T22:30:00Z"), "America/New_York")).toBe("2026-05-31")
  })

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "2026-1-1",
    "2026-01-01T00:00",
    "",
    "31.05.2026",
  ])("know that %p is no day", (text) => {
    expect(isLocalDate(text)).toBe(false)
  })

  it("know the leap day of a leap year", () => expect(isLocalDate("2028-02-29")).toBe(true))

  it.each(["Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Asia/Kolkata"])(
    "know the zone %s",
    (zone) => expect(isTimeZone(zone)).toBe(true)
  )

  it.each(["Europe/Atlantis", "", "+02:00", "Berlin", "; drop table"])(
    "know that %p is no zone",
    (zone) => expect(isTimeZone(zone)).toBe(false)
  )

  it("refuse an instant that is none", () => {
    expect(() => localDate("yesterday", "UTC")).toThrow(RangeError)
  })
})

describe("the period of a package", () => {
  const at = "2026-03-03T23:30:00Z"
  const validity = { count: 3, unit: "month" } as const
  const season = { until: "2026-08-31" }
  const period = (zone: string, terms: Parameters<typeof packagePeriod>[0]["terms"], more = {}) =>
    packagePeriod({ at, zone, terms, ...more })

  it("is whole days of the shop: from the midnight of the first to that after the last", () => {
    expect(period("Europe/Berlin", { validity, starts: "purchase" })).toEqual({
      starts_on: "2026-03-04",
      starts_at: new Date("2026-03-03T23:00:00Z"),
      expires_on: "2026-06-04",
      expires_at: new Date("2026-06-04T22:00:00Z"),
    })
  })

  it("has no end while it waits for the first use, nor when it never ends", () => {
    const open = {
      starts_on: "2026-03-03",
      starts_at: new Date("2026-03-03T00:00:00Z"),
      expires_on: null,
      expires_at: null,
    }
    expect(period("UTC", { validity, starts: "first_use" })).toEqual(open)
    expect(period("UTC", { validity: null, starts: "purchase" })).toEqual(open)
  })

  it("ends on its fixed day whenever it begins, also before its first use", () => {
    for (const starts of ["purchase", "first_use"] as const) {
      expect(period("UTC", { validity: season, starts })).toMatchObject({
        starts_on: "2026-03-03",
        expires_on: "2026-08-31",
      })
      const later = { starts_on: "2026-08-31" }
      expect(period("UTC", { validity: season, starts }, later)).toMatchObject({
        starts_on: "2026-08-31",
        expires_on: "2026-08-31",
      })
    }
  })

  it("is that last day where it was sold in time and issued afterwards", () => {
    const over = { validity: { until: "2026-02-28" }, starts: "purchase" } as const
    expect(period("UTC", over)).toMatchObject({ starts_on: "2026-02-28", expires_on: "2026-02-28" })
  })
})
