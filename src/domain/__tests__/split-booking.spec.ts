import { isForged, splitBookings } from ".."
import { aCartLine, covered } from "./support/cart-lines"

describe("the seats of a booking", () => {
  const rest = aCartLine("rest", { quantity: 2 })
  const lines = [
    covered(aCartLine("paid")),
    rest,
    aCartLine("later", { metadata: { at: "11:00" } }),
  ]

  it("count together where a session split it", () => {
    expect(splitBookings(lines, new Set(["paid"]))).toEqual([
      { variant_id: "massage", quantity: 3 },
    ])
  })

  it("are asked for only where the changed line is one of them", () => {
    expect(splitBookings(lines, new Set(["paid"]), "rest")).toHaveLength(1)
    expect(splitBookings(lines, new Set(["paid"]), "later")).toEqual([])
  })

  it("are Medusa's business where no session pays", () => {
    expect(splitBookings(lines, new Set())).toEqual([])
    expect(
      splitBookings([covered(aCartLine("whole", { quantity: 3 }))], new Set(["whole"]))
    ).toEqual([])
  })
})

describe("a free line that no session pays for", () => {
  it("is the shop's where Medusa calculated its price", () => {
    expect(isForged({ is_custom_price: false, is_marked: false })).toBe(false)
  })

  it("is a forgery where it bears the mark of a session", () => {
    expect(isForged({ is_custom_price: false, is_marked: true })).toBe(true)
    expect(isForged({ is_custom_price: true, is_marked: true })).toBe(true)
  })

  it("is looked into where somebody wrote its price", () => {
    expect(isForged({ is_custom_price: true, is_marked: false })).toBeNull()
  })
})
