import { averagePerUnit, scaled } from "../money"

describe("a regular price behind a sale price", () => {
  it("keeps the ratio of the two prices, half a cent up", () => {
    expect(scaled(40_000n, 45_000n, 40_000n)).toBe(45_000n)
    expect(scaled(100n, 1n, 3n)).toBe(33n)
    expect(scaled(100n, 2n, 3n)).toBe(67n)
    expect(scaled(1n, 1n, 2n)).toBe(1n)
  })

  it("is the price itself when nothing was asked", () => {
    expect(scaled(0n, 45_000n, 0n)).toBe(0n)
  })
})

describe("what a unit is worth without a package", () => {
  it("is the average over the services it may pay for, by what they cost in units", () => {
    expect(averagePerUnit([{ price: 3_500n, cost: 1 }])).toBe(3_500n)
    expect(
      averagePerUnit([
        { price: 3_500n, cost: 1 },
        { price: 11_000n, cost: 2 },
      ])
    ).toBe(4_500n)
  })

  it("is not known when none of them has a price", () => {
    expect(averagePerUnit([])).toBeNull()
  })
})
