import fc from "fast-check"
import { DateTime, IANAZone } from "luxon"
import { dayAfter, daysBetween, isLocalDate, monthsAfter } from "../calendar"
import { offsetAt } from "../local-instant"
import { dayOf, instantAt, wallOf } from "../wall-clock"

const DAY = 86_400_000
const MINUTE = 60_000

const day = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** The same day in the date library, which the domain itself does without. */
const inLuxon = (text: string) => DateTime.fromISO(text, { zone: "utc" })

describe("the calendar agrees with the date library on", () => {
  it("which days there are", () => {
    const part = (max: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"))
    const year = fc.integer({ min: 1900, max: 2200 })
    fc.assert(
      fc.property(year, part(14), part(33), (...parts) => {
        const text = parts.join("-")
        expect(isLocalDate(text)).toBe(inLuxon(text).isValid)
      }),
      { numRuns: 1_000 }
    )
  })

  it("days before and after, and how many lie between two", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        const to = dayAfter(from, days)
        expect(to).toBe(inLuxon(from).plus({ days }).toISODate())
        expect(daysBetween(from, to)).toBe(days)
      })
    )
  })

  it("months and years later, at the ends of months too", () => {
    const lastOfMonth = day.map((some) => inLuxon(some).endOf("month").toFormat("yyyy-MM-dd"))
    fc.assert(
      fc.property(
        fc.oneof(day, lastOfMonth),
        fc.integer({ min: -500, max: 500 }),
        (from, months) => {
          expect(monthsAfter(from, months)).toBe(inLuxon(from).plus({ months }).toISODate())
          const years = { years: Math.trunc(months / 12) }
          expect(monthsAfter(from, 12 * years.years)).toBe(inLuxon(from).plus(years).toISODate())
        }
      )
    )
  })
})

/** Where the clocks of a zone change in these years, to the minute. */
const changesOf = (zone: string, from = "2022-01-01", to = "2028-01-01"): number[] => {
  const iana = IANAZone.create(zone)
  const changes: number[] = []
  // No zone stays on changed clocks for less than this.
  const step = 14 * DAY
  for (let before = Date.parse(from); before < Date.parse(to); before += step) {
    if (iana.offset(before) === iana.offset(before + step)) continue
    let [early, late] = [before, before + step]
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE
      if (iana.offset(middle) === iana.offset(before)) early = middle
      else late = middle
    }
    changes.push(late)
  }
  return changes
}

describe("clocks on the wall agree with the date library", () => {
  const zones = Intl.supportedValuesOf("timeZone")
  const changes = zones.flatMap((zone) => changesOf(zone).map((change) => [zone, change] as const))
  const around = [-1_440, -61, -60, -30, -1, 0, 1, 30, 60, 61, 1_440]

  it("has clocks that change, and zones where they do not", () => {
    expect(zones.length).toBeGreaterThan(400)
    expect(changes.length).toBeGreaterThan(700)
  })

  it("in every zone, whatever the time", () => {
    const instant = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        const local = DateTime.fromJSDate(at, { zone })
        expect(offsetAt(at.getTime(), zone)).toBe(local.offset * MINUTE)
        expect(wallOf(at, zone)).toBe(local.toFormat("yyyy-MM-dd'T'HH:mm"))
        expect(dayOf(at, zone)).toBe(local.toISODate())
      }),
      { numRuns: 1_000 }
    )
  })

  it("in every zone on every day on which the clocks change", () => {
    const wrong = changes.flatMap(([zone, change]) =>
      around
        .map((minutes) => change + minutes * MINUTE)
        .filter((at) => wallOf(new Date(at), zone) !== showing(at, zone))
        .map((at) => `${zone} at ${new Date(at).toISOString()}`)
    )
    expect(wrong).toEqual([])
  })

  it("on what was meant by a time on every such day: the first of two, the later of none", () => {
    const wrong = changes.flatMap(([zone, change]) =>
      around
        .map((minutes) => showing(change + minutes * MINUTE, "utc", zone))
        .filter((wall) => instantAt(wall, zone).getTime() !== firstOf(wall, zone))
        .map((wall) => `${zone} at ${wall}`)
    )
    expect(wrong).toEqual([])
  })
})

/** What a clock in a zone shows; of a change, what it would show had it changed already. */
const showing = (at: number, zone: string, ahead = zone) =>
  DateTime.fromMillis(zone === ahead ? at : at + IANAZone.create(ahead).offset(at) * MINUTE, {
    zone,
  }).toFormat("yyyy-MM-dd'T'HH:mm")

/** The first instant that shows this, by the library's offsets; it misses some itself, by today's clock. */
const firstOf = (wall: string, zone: string) => {
  const shown = inLuxon(wall).toMillis()
  const iana = IANAZone.create(zone)
  const readings = [shown - DAY, shown + DAY].map((near) => shown - iana.offset(near) * MINUTE)
  const [before = 0] = readings
  return readings.sort((a, b) => a - b).find((at) => showing(at, zone) === wall) ?? before
}
