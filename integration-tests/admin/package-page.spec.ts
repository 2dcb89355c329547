import { bookingState } from "../../admin/components/package-page/booking-state"
import { orderIds } from "../../admin/components/package-page/order-ids"
import { usagePoints } from "../../admin/components/package-page/usage-points"

const DAY = 86_400_000
const at = (day: number) => Date.UTC(2026, 4, day)
const on = (day: number) => new Date(at(day)).toISOString()

describe("a visit on the page of its package", () => {
  const visit = {
    status: "redeemed" as const,
    no_show: false,
    detached_at: null,
    booking: { starts_at: on(12) },
  }

  it("is booked while it lies ahead, and used afterwards", () => {
    expect(bookingState(visit, at(11))).toBe("booked")
    expect(bookingState(visit, at(13))).toBe("used")
    expect(bookingState({ ...visit, booking: null }, at(11))).toBe("used")
  })

  it("is called what became of it", () => {
    const read = (more: Partial<Parameters<typeof bookingState>[0]>) =>
      bookingState({ ...visit, ...more }, at(13))
    expect(read({ status: "held" })).toBe("reserved")
    expect(read({ status: "forfeited", no_show: true })).toBe("noShow")
    expect(read({ status: "restored", no_show: true })).toBe("noShow")
    expect(read({ status: "forfeited" })).toBe("lateCancel")
    expect(read({ status: "restored" })).toBe("givenBack")
    expect(read({ status: "released" })).toBe("released")
    expect(read({ status: "restored", detached_at: on(13) })).toBe("detached")
  })
})

describe("the orders of a package", () => {
  it("are the one that sold it and those it was used in, each once", () => {
    const used = [{ order_id: "o2" }, { order_id: null }, { order_id: "o1" }, { order_id: "o2" }]
    expect(orderIds("o1", used)).toEqual(["o1", "o2"])
    expect(orderIds(null, [])).toEqual([])
  })
})

describe("the usage of a package over time", () => {
  const move = (day: number, units: number | null, from: string | null, to: string | null) => ({
    ...{ units, from, to, effective_at: on(day) },
  })
  const now = { since: at(1), now: at(30) }

  it("steps up with each session used, on the day it was", () => {
    const history = [
      move(20, 2, "held", "redeemed"),
      move(10, 1, "available", "redeemed"),
      move(1, 10, null, "available"),
    ]
    expect(usagePoints(history, { used: 3, ...now })).toEqual([
      { at: at(1), used: 0 },
      { at: at(10), used: 1 },
      { at: at(20), used: 3 },
      { at: at(30), used: 3 },
    ])
  })

  it("steps down with each session given back, and stays with what is lost", () => {
    const history = [
      move(15, 1, "redeemed", "available"),
      move(12, 1, "redeemed", "forfeited"),
      move(10, 2, "available", "redeemed"),
    ]
    expect(usagePoints(history, { used: 1, ...now }).map(({ used }) => used)).toEqual([0, 2, 1, 1])
  })

  it("puts a visit that was entered late on its own day", () => {
    const history = [move(5, 1, "available", "redeemed"), move(10, 1, "available", "redeemed")]
    expect(usagePoints(history, { used: 2, ...now }).map((point) => point.at)).toEqual(
      [1, 5, 10, 30].map(at)
    )
  })

  it("begins where the oldest line that was read stands", () => {
    const [first] = usagePoints([move(10, 1, "available", "redeemed")], { used: 5, ...now })
    expect(first).toEqual({ at: at(1), used: 4 })
  })

  it("begins with a visit from before the package was entered", () => {
    const early = { ...now, since: at(12) + DAY }
    const [first] = usagePoints([move(10, 1, "available", "redeemed")], { used: 1, ...early })
    expect(first).toEqual({ at: at(10), used: 0 })
  })

  it("is nothing while nothing was used", () => {
    expect(usagePoints([move(1, 10, null, "available")], { used: 0, ...now })).toEqual([])
  })
})
