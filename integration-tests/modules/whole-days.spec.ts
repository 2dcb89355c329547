import { expiryInstant, validityOf, type Validity } from "../../src/domain/validity"
import { startInstant } from "../../src/domain/period"
import { dayBegins } from "../../src/modules/service-credit/invariants/day-begins"
import { wholeFirstDays } from "../../src/modules/service-credit/invariants/whole-first-days"
import { ledgerModuleSuite } from "../support/ledger-module"
import { BERLIN, packagesIn } from "../support/packages"

const YEARS = [2026, 2027, 2028] as const
const HOUR = 3_600_000

/** The wall clock of a zone as the JavaScript engine knows it, without the date library. */
const clockIn = (zone: string) => {
  const format = new Intl.DateTimeFormat("en-u-ca-iso8601", {
    timeZone: zone,
    timeZoneName: "longOffset",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  return (instant: number) => {
    const parts = format.formatToParts(instant)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
    return {
      day: `${part("year")}-${part("month")}-${part("day")}`,
      offset: part("timeZoneName"),
    }
  }
}

const dayOf = (millis: number) => new Date(millis).toISOString().slice(0, 10)

/** The days on which the clocks of a zone change, with the days around them. */
const daysOfChange = (zone: string): string[] => {
  const clock = clockIn(zone)
  const days = new Set<string>()
  for (let at = Date.UTC(YEARS[0], 0, 1); at < Date.UTC(YEARS[2] + 1, 0, 1); at += 168 * HOUR) {
    if (clock(at).offset === clock(at + 168 * HOUR).offset) continue
    for (let hour = at; hour < at + 168 * HOUR; hour += 12 * HOUR) {
      if (clock(hour).offset !== clock(hour + 12 * HOUR).offset) {
        for (const near of [-24, 0, 24]) days.add(dayOf(hour + near * HOUR))
      }
    }
  }
  return [...days]
}

/** A day so many months on, counted by hand: the same day of the month, or its last one. */
const monthsOn = (day: string, count: number): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  const [in_year, in_month] = [
    year + Math.floor((month - 1 + count) / 12),
    (month - 1 + count) % 12,
  ]
  const last = new Date(Date.UTC(in_year, in_month + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(in_year, in_month, Math.min(date, last)))
}

const FIRST_DAYS = [
  ...YEARS.flatMap((year) => [`${year}-01-31`, `${year}-12-31`, `${year}-01-01`, `${year}-03-31`]),
  "2028-02-29",
]
const LENGTHS = [1, 2, 3, 6, 11, 12, 13, 24, 48]
// The end of every such month from the ends of the others; the clocks of the zones change besides.
const DAYS = [...new Set(FIRST_DAYS.flatMap((day) => [day, monthsOn(day, 1)]))]

ledgerModuleSuite((ledger) => {
  const { sql, setClock } = ledger
  const { issueOne, packageOf, creditOf } = packagesIn(ledger)

  it("lets a package begin at the midnight of its first day, and those that are there, too", async () => {
    await setClock(new Date("2026-11-01T17:30:00Z"))
    const midnights = { [BERLIN]: "2026-10-31T23:00:00Z", "America/Havana": "2026-11-01T04:00:00Z" }
    for (const [time_zone, midnight] of Object.entries(midnights)) {
      const id = await issueOne()
      const begins = { starts_on: "2026-11-01", starts_at: new Date(midnight) }
      if (time_zone === BERLIN) expect(await packageOf(id)).toMatchObject(begins)

      await sql(
        "update service_package_client_package set starts_at = ?, time_zone = ? where id = ?",
        ["2026-11-01T17:30:00Z", time_zone, id]
      )
      await sql("update service_package_credit set starts_at = ? where client_package_id = ?", [
        "2026-11-01T17:30:00Z",
        id,
      ])
      for (const statement of wholeFirstDays) await sql(statement)

      expect(await packageOf(id)).toMatchObject(begins)
      expect(await creditOf(id)).toMatchObject({ starts_at: new Date(midnight) })
    }
    const waiting = await issueOne({ pending: true })
    for (const statement of wholeFirstDays) await sql(statement)
    expect(await packageOf(waiting)).toMatchObject({ starts_on: null, starts_at: null })
  })

  it("gives every first day and every number of months the last day that the calendar says", async () => {
    const wanted = FIRST_DAYS.flatMap((day) => LENGTHS.map((count) => ({ day, count })))
    const rows = await sql<{ day: string; count: number; last: string }>(
      `select day, count, to_char(day::date + make_interval(months => count), 'YYYY-MM-DD') as last
       from jsonb_to_recordset(?::jsonb) as wanted(day text, count int)`,
      [JSON.stringify(wanted)]
    )
    expect(rows).toHaveLength(wanted.length)
    for (const { day, count, last } of rows) {
      const validity: Validity = { count, unit: "month" }
      const own = validityOf({ startsOn: day, validity })
      expect([day, count, own]).toEqual([day, count, monthsOn(day, count)])
      expect(own).toBe(last)
    }
  })

  it("begins and ends every such day at the same instant here, in PostgreSQL and in the calendar, in every zone", async () => {
    for (const statement of dayBegins.up) await sql(statement)
    const names = await sql<{ name: string }>("select name from pg_timezone_names")
    const known = new Set(names.map(({ name }) => name))
    const zones = Intl.supportedValuesOf("timeZone").filter((zone) => known.has(zone))
    expect(zones.length).toBeGreaterThan(400)
    const asked = zones.flatMap((zone) =>
      [...new Set([...DAYS, ...daysOfChange(zone)])].map((day) => ({ day, zone }))
    )
    const rows = await sql<Answer>(
      `select day, zone, service_package_day_begins(day::date, zone) as begins,
         service_package_day_begins(day::date + 1, zone) as ends,
         (extract(epoch from (day::timestamp at time zone 'UTC') at time zone zone - day::timestamp) / 60)::int as offset
       from jsonb_to_recordset(?::jsonb) as asked(day text, zone text)`,
      [JSON.stringify(asked)]
    )
    expect(rows).toHaveLength(asked.length)
    const clocks = new Map(zones.map((zone) => [zone, clockIn(zone)]))
    const isDay = (instant: number, day: string, zone: string) => {
      const clock = clocks.get(zone)
      return clock?.(instant).day === day && clock(instant - 1).day < day
    }
    const wrong = rows.filter(({ day, zone }) => {
      const after = dayOf(Date.parse(day) + 24 * HOUR)
      const ends = expiryInstant(day, zone).getTime()
      return !isDay(startInstant(day, zone).getTime(), day, zone) || !isDay(ends, after, zone)
    })
    expect(wrong).toEqual([])

    // Both bring their own list of the world's clocks: where a country has just changed its mind, the
    // newer one knows. The others have to agree to the millisecond.
    const outdated = new Set(
      rows
        .filter(
          ({ day, zone, offset }) =>
            minutesOf(clocks.get(zone)?.(Date.parse(day)).offset) !== offset
        )
        .map(({ zone }) => zone)
    )
    expect(outdated.size).toBeLessThan(10)
    const different = rows.filter(
      ({ day, zone, begins, ends }) =>
        !outdated.has(zone) &&
        (startInstant(day, zone).getTime() !== new Date(begins).getTime() ||
          expiryInstant(day, zone).getTime() !== new Date(ends).getTime())
    )
    expect(different).toEqual([])
  })
})

type Answer = { day: string; zone: string; begins: Date; ends: Date; offset: number }

/** "GMT-03:30" in minutes. */
const minutesOf = (offset = "") => {
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(offset) ?? []
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
