import { compareWithList } from "../money/compare-with-list"

describe("what an offer says beside its price", () => {
  const massage = { price: 5500n, cost: 1 }
  const facial = { price: 3500n, cost: 1 }

  it("is what a session costs, and what it saves against paying for each visit", () => {
    expect(compareWithList(45000n, [{ units: 10, services: [massage] }])).toEqual({
      each: 4500n,
      saves: 10000n,
    })
  })

  it("rounds a session's price to the cent, and says nothing of saving where there is none", () => {
    expect(compareWithList(10000n, [{ units: 3, services: [facial] }])).toEqual({
      each: 3333n,
      saves: 500n,
    })
    expect(compareWithList(60000n, [{ units: 10, services: [massage] }]).saves).toBeNull()
  })

  it("promises only what is saved with the cheapest of several services", () => {
    const either = [{ units: 10, services: [massage, facial] }]
    expect(compareWithList(30000n, either).saves).toBe(5000n)
  })

  it("counts a visit that takes two sessions as half a visit each", () => {
    const double = [{ units: 10, services: [{ price: 9000n, cost: 2 }] }]
    expect(compareWithList(40000n, double).saves).toBe(5000n)
  })

  it("adds up the parts of a mix, which has no price per session", () => {
    const mix = [
      { units: 4, services: [facial] },
      { units: 2, services: [massage] },
    ]
    expect(compareWithList(18000n, mix)).toEqual({ each: null, saves: 7000n })
  })

  it("says nothing of saving while a part has no list price, and nothing at all without sessions", () => {
    const unknown = [
      { units: 4, services: [facial] },
      { units: 2, services: [] },
    ]
    expect(compareWithList(100n, unknown)).toEqual({ each: null, saves: null })
    expect(compareWithList(100n, [{ units: 0, services: [massage] }])).toEqual({
      each: null,
      saves: null,
    })
  })
})
