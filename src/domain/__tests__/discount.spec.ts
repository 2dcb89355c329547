import fc from "fast-check"
import { lessPercent, plusPercent } from "../money"

const amount = fc.bigInt(0n, 2n ** 53n)
const percent = fc.double({ min: 0, max: 100, noNaN: true })

describe("a discount in percent", () => {
  it.each([
    [45000n, 10, 40500n],
    [8990n, 12.5, 7866n],
    [8990n, 33.3333, 5993n],
    [1n, 50, 1n],
    [45000n, 0, 45000n],
    [45000n, 100, 0n],
    [0n, 15, 0n],
  ])("leaves of %p less %p percent %p", (before, off, left) => {
    expect(lessPercent(before, off)).toBe(left)
  })

  it("never leaves more than there was, nor less than nothing", () => {
    fc.assert(
      fc.property(amount, percent, (before, off) => {
        const left = lessPercent(before, off)
        expect(left >= 0n && left <= before).toBe(true)
      })
    )
  })

  it.each([-1, 101, NaN])("of %p is none", (off) => {
    expect(() => lessPercent(100n, off)).toThrow(RangeError)
  })
})

describe("a tax on top", () => {
  it.each([
    [40000n, 10, 44000n],
    [10000n, 7.7, 10770n],
    [333n, 19, 396n],
    [333n, 0, 333n],
  ])("makes of %p plus %p percent %p", (net, rate, gross) => {
    expect(plusPercent(net, rate)).toBe(gross)
  })
})
