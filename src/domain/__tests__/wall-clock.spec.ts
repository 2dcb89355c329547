import { instantAt, wallOf } from "../wall-clock"

const BERLIN = "Europe/Berlin"

describe("the clock on the wall of a shop", () => {
  it("shows the local time of an instant, in summer and in winter", () => {
    expect(wallOf("2026-06-09T13:00:00Z", BERLIN)).toBe("2026-06-09T15:00")
    expect(wallOf("2026-12-09T14:00:00Z", BERLIN)).toBe("2026-12-09T15:00")
  })

  it("leads back to the instant, wherever the one who reads it is", () => {
    expect(instantAt("2026-06-09T15:00", BERLIN).toISOString()).toBe("2026-06-09T13:00:00.000Z")
    expect(instantAt("2026-06-09T15:00", "America/New_York").toISOString()).toBe(
      "2026-06-09T19:00:00.000Z"
    )
  })

  it("takes an hour that the clocks skip for the one after it", () => {
    expect(wallOf(instantAt("2026-03-29T02:30", BERLIN), BERLIN)).toBe("2026-03-29T03:30")
  })
})
