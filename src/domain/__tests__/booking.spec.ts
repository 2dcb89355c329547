import { bookingIn } from ".."

const KEYS = { reference: "booking", starts_at: "starts", staff: "who" }
const read = (metadata: Record<string, unknown> | null) =>
  bookingIn(metadata, KEYS, "Europe/Berlin")

describe("what a line says about its appointment", () => {
  it("is copied under the shop's own keys", () => {
    const metadata = { booking: "cal-42", starts: "2026-05-04T10:00:00+02:00", who: "Lena" }

    expect(read(metadata)).toEqual({
      reference: "cal-42",
      starts_at: "2026-05-04T08:00:00.000Z",
      starts_text: null,
      staff: "Lena",
    })
  })

  it("is nothing where nothing is said, or something that is no text", () => {
    const nothing = { reference: null, starts_at: null, starts_text: null, staff: null }

    expect(read(null)).toEqual(nothing)
    expect(read({ booking: 42, starts: { at: 1 }, who: "" })).toEqual(nothing)
    expect(read({ who: "x".repeat(256) })).toEqual(nothing)
  })

  it("starts at no instant that a calendar does not know", () => {
    for (const starts of ["soon", "+200000-01-01T00:00:00Z", "-000001-01-01T00:00:00Z"]) {
      expect(read({ starts })).toMatchObject({ starts_at: null, starts_text: starts })
    }
    expect(read({ starts: "9999-12-31T00:00:00Z" }).starts_at).toBe("9999-12-31T00:00:00.000Z")
  })
})
