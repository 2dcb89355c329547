import { bookingIn } from ".."

const KEYS = { reference: "booking", starts_at: "starts", staff: "who" }
const startOf = (starts: unknown) => bookingIn({ starts }, KEYS).starts_at

describe("what a line says about its appointment", () => {
  it("is copied under the shop's own keys", () => {
    const metadata = { booking: "cal-42", starts: "2026-05-04T10:00:00+02:00", who: "Lena" }

    expect(bookingIn(metadata, KEYS)).toEqual({
      reference: "cal-42",
      starts_at: "2026-05-04T08:00:00.000Z",
      staff: "Lena",
    })
  })

  it("is nothing where nothing is said, or something that is no text", () => {
    const nothing = { reference: null, starts_at: null, staff: null }

    expect(bookingIn(null, KEYS)).toEqual(nothing)
    expect(bookingIn({ booking: 42, starts: 1_777_882_800_000, who: "" }, KEYS)).toEqual(nothing)
    expect(bookingIn({ who: "x".repeat(256) }, KEYS)).toEqual(nothing)
  })

  it("starts at no instant that a calendar does not know", () => {
    for (const starts of [
      "soon",
      "+200000-01-01T00:00:00Z",
      "-000001-01-01T00:00:00Z",
      "0000-01-01",
    ]) {
      expect(startOf(starts)).toBeNull()
    }
    expect(startOf("9999-12-31T00:00:00Z")).toBe("9999-12-31T00:00:00.000Z")
  })
})
