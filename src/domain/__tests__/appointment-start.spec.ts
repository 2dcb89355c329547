import fc from "fast-check"
import { bookingIn, readStart, startOf } from ".."
import { localInstant } from "../local-instant"

const BERLIN = "Europe/Berlin"
const at = (text: string, zone: string | null = BERLIN) => startOf(text, zone)?.toISOString()

describe("the start of an appointment", () => {
  it.each([
    ["2027-01-05T18:00:00+01:00", "an offset"],
    ["2027-01-05T17:00:00Z", "UTC"],
    ["2027-01-05t17:00:00.000z", "UTC in small letters"],
    ["2027-01-05T18:00", "no zone, so the shop's"],
    ["2027-01-05 18:00", "one space"],
    ["2027-01-05 18:00:00", "one space and seconds"],
    ["2027-01-05T18:00:00,0", "a comma"],
    ["2027-01-05T18:00:00[Europe/Berlin]", "a zone"],
    ["2027-01-05T12:00[America/New_York]", "another zone than the shop's"],
    ["2027-01-05T12:00-05:00[America/New_York]", "an offset and its zone"],
    ["2027-01-05T17:00Z[Europe/Berlin]", "UTC and where it is"],
    ["2027-01-05T22:30:00+0530", "an offset without a colon"],
    ["2027-01-05T18:00+01", "an offset of hours"],
    ["20270105T170000Z", "the basic form"],
    ["20270105T1800", "the basic form without a zone"],
    ["20270105 180000+0100", "the basic form with an offset"],
  ])("is read from %s (%s)", (text) => {
    expect(at(text)).toBe("2027-01-05T17:00:00.000Z")
  })

  it.each([
    "2027-01-05",
    "20270105",
    "05.01.2027 18:00",
    "05.01.2027",
    "12.01.2027",
    "05/01/2027 18:00",
    "1/5/2027 6:00 PM",
    "2027-01-05T6:00 PM",
    "2027-1-5T18:00",
    "Tue Jan 05 2027 18:00",
    "Slot 12",
    "7",
    "Room 5, 18:00",
    "18:00",
    "1798995600000",
    "2027-02-30T18:00",
    "2027-02-29T18:00",
    "2027-13-01T18:00",
    "2027-01-05T24:00",
    "2027-01-05T18:60",
    "2027-01-05T18:00:60",
    "2027-01-05T18",
    "2027-01-05  18:00",
    "2027-01-05T18:00 +01:00",
    "2027-01-05T1800",
    "20270105T18:00",
    "2027-01-05T18:00+25:00",
    "2027-01-05T18:00[Europe/Atlantis]",
    "2027-01-05T18:00[+01:00]",
    "2027-01-05T18:00+05:00[Europe/Berlin]",
    "2027-01-05T18:00+00:00[Europe/Berlin]",
    "2027-01-05T18:00 Europe/Berlin",
    "+002027-01-05T18:00",
    "-002027-01-05T18:00",
    "0000-01-01T00:00",
    "0001-01-01T00:00+14:00",
    "9999-12-31T23:00-12:00",
    "today",
    "",
  ])("is not known from %p", (text) => {
    expect(at(text)).toBeUndefined()
  })

  it("is not known from a time without a zone while the shop has none", () => {
    expect(at("2027-01-05T18:00", null)).toBeUndefined()
    expect(at("2027-01-05T18:00+01:00", null)).toBe("2027-01-05T17:00:00.000Z")
    expect(at("2027-01-05T18:00[Asia/Kolkata]", null)).toBe("2027-01-05T12:30:00.000Z")
  })

  it("in the hour that comes twice is the first one", () => {
    expect(at("2027-10-31T02:30")).toBe("2027-10-31T00:30:00.000Z")
    expect(at("2027-11-07T01:30[America/New_York]")).toBe("2027-11-07T05:30:00.000Z")
    // The offset says which one is meant.
    expect(at("2027-10-31T02:30+01:00[Europe/Berlin]")).toBe("2027-10-31T01:30:00.000Z")
  })

  it("in the hour that the clocks skip is as much later", () => {
    expect(at("2027-03-28T02:30")).toBe("2027-03-28T01:30:00.000Z")
    expect(at("2027-03-14T02:30[America/New_York]")).toBe("2027-03-14T07:30:00.000Z")
    // Half an hour, and a whole day.
    expect(at("2027-10-03T02:10[Australia/Lord_Howe]")).toBe("2027-10-02T15:40:00.000Z")
    expect(at("2011-12-30T12:00[Pacific/Apia]")).toBe("2011-12-30T22:00:00.000Z")
  })

  it("is the same instant however precisely it is written, to the millisecond", () => {
    expect(at("2027-01-05T18:00:00.5")).toBe("2027-01-05T17:00:00.500Z")
    expect(at("2027-01-05T18:00:00.123456789Z")).toBe("2027-01-05T18:00:00.123Z")
  })
})

const zones = Intl.supportedValuesOf("timeZone")
const instant = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2029-12-31"),
  noInvalidDate: true,
})

/** The wall clock of a zone as the JavaScript engine knows it, without the date library. */
const wallIn = (zone: string) => {
  const format = new Intl.DateTimeFormat("sv", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  })
  return (at: Date) => format.format(at)
}

describe("every time that a clock on a wall shows", () => {
  it("leads back to an instant at which it shows it, the first one, in every zone there is", () => {
    for (const zone of zones) {
      const wall = wallIn(zone)
      fc.assert(
        fc.property(instant, (date) => {
          const second = new Date(Math.floor(date.getTime() / 1000) * 1000)
          const start = startOf(wall(second), zone)
          expect(start && wall(start)).toBe(wall(second))
          expect(start && start <= second).toBe(true)
        }),
        { numRuns: 5 }
      )
    }
  })

  it("is one instant, whatever of it is written: the offset, the zone, or both", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (date, zone) => {
        const iso = date.toISOString()
        expect(at(iso, null)).toBe(iso)
        expect(at(iso.replace("T", " "), null)).toBe(iso)
        expect(at(`${iso}[${zone}]`, null)).toBe(iso)
        expect(at(iso.replace(/[-:]/g, ""), null)).toBe(iso)
      })
    )
  })

  it("is never earlier for a later time of the same day, but where an hour comes twice", () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), minute, minute, (date, zone, one, other) => {
        const midnight = Date.parse(date.toISOString().slice(0, 10))
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((of) =>
          localInstant(midnight + of * 60_000, zone).getTime()
        )
        // What is skipped is put behind: an hour at most, a day never in these years.
        expect((late ?? 0) - (early ?? 0)).toBeGreaterThanOrEqual(-3_600_000)
      })
    )
  })
})

describe("what is not understood", () => {
  it("is kept as it was written, for people", () => {
    expect(readStart("Slot 12", BERLIN)).toEqual({ starts_at: null, starts_text: "Slot 12" })
    expect(readStart("05.01.2027 18:00", BERLIN).starts_text).toBe("05.01.2027 18:00")
    expect(readStart(1_798_995_600_000, BERLIN).starts_text).toBe("1798995600000")
  })

  it("is cut where it is longer than anybody reads, and never in the middle of a letter", () => {
    expect(readStart("x".repeat(300), BERLIN).starts_text).toBe("x".repeat(255))
    expect(readStart("💆".repeat(300), BERLIN).starts_text).toBe("💆".repeat(255))
  })

  it("is nothing where nothing is written, or no text", () => {
    const nothing = { starts_at: null, starts_text: null }
    for (const written of [undefined, null, "", "  ", true, {}, ["2027-01-05T18:00"]]) {
      expect(readStart(written, BERLIN)).toEqual(nothing)
    }
  })

  it("is a start or a text, never both and never neither", () => {
    const written = fc.oneof(fc.string({ minLength: 1 }), instant.map(String), fc.integer())
    fc.assert(
      fc.property(
        written.filter((text) => String(text).trim() !== ""),
        (text) => {
          const { starts_at, starts_text } = bookingIn({ at: text }, KEYS, BERLIN)
          expect((starts_at === null) !== (starts_text === null)).toBe(true)
        }
      )
    )
  })
})

const KEYS = { reference: "reference", starts_at: "at", staff: "staff" }
