import fc from "fast-check"
import {
  fromMinor,
  leavingValue,
  priceOfFirst,
  returningValue,
  splitByWeights,
  splitEvenly,
  sum,
  toDecimalString,
  toMinor,
  unitsPaidFor,
} from "../money"
import { Decimal } from "../money/decimal"

const amount = fc.bigInt(0n, 2n ** 53n)
const digits = fc.constantFrom(0, 2, 3)
const units = fc.integer({ min: 1, max: 10_000 })

describe("minor units", () => {
  it.each([
    ["19.99", 2, 1999n],
    [19.99, 2, 1999n],
    [0.1 + 0.2, 2, 30n],
    ["1.005", 2, 101n],
    ["-1.005", 2, -101n],
    ["1.004999", 2, 100n],
    [420n, 2, 42000n],
    [1500, 0, 1500n],
    ["1500.5", 0, 1501n],
    ["1.2345", 3, 1235n],
    [1e-7, 2, 0n],
    ["90071992547409.93", 2, 9007199254740993n],
    [0, 2, 0n],
  ])("reads %p with %p digits as %p", (major, places, minor) => {
    expect(toMinor(major, places)).toBe(minor)
  })

  it.each([NaN, Infinity, -Infinity, "", "ten", "1,50", "1e999999999", "1e29"])(
    "refuses %p as an amount",
    (nonsense) => {
      expect(() => toMinor(nonsense, 2)).toThrow(RangeError)
    }
  )

  it("reads an amount the same, however many zeros it is written with", () => {
    const written = fc.tuple(fc.boolean(), fc.maxSafeNat(), fc.stringMatching(/^\d{0,6}$/))
    fc.assert(
      fc.property(written, digits, fc.nat(6), ([isNegative, whole, decimals], places, zeros) => {
        const amount = `${isNegative ? "-" : ""}${whole}${decimals && `.${decimals}`}`
        const padded = decimals ? amount.padEnd(amount.length + zeros, "0") : amount
        const exact = new Decimal(amount).shiftedBy(places).toFixed(0)
        expect(toMinor(padded, places)).toBe(BigInt(exact))
      })
    )
  })

  it("writes every digit of the currency, whatever the size", () => {
    expect(toDecimalString(1999n, 2)).toBe("19.99")
    expect(toDecimalString(5n, 3)).toBe("0.005")
    expect(toDecimalString(0n, 2)).toBe("0.00")
    expect(toDecimalString(1500n, 0)).toBe("1500")
    expect(toDecimalString(2n ** 63n, 2)).toBe("92233720368547758.08")
    expect(fromMinor(-1999n, 2)).toBe(-19.99)
  })

  it("comes back unchanged as text at any size and as a number up to 15 digits", () => {
    fc.assert(
      fc.property(amount, digits, (minor, places) => {
        expect(toMinor(toDecimalString(minor, places), places)).toBe(minor)
        const counted = minor % 10n ** 15n
        expect(toMinor(fromMinor(counted, places), places)).toBe(counted)
      })
    )
  })
})

describe("splitting", () => {
  it("gives three units of 100.00 the odd cent in front", () => {
    expect(splitEvenly(10000n, 3)).toEqual([3334n, 3333n, 3333n])
  })

  it("splits a package of 90.00 over 4 × 35.00 and 2 × 20.00 into 70.00 and 20.00", () => {
    expect(splitByWeights(9000n, [14000n, 4000n])).toEqual([7000n, 2000n])
  })

  it("gives the odd unit to the largest remainder, and to the earlier of two equal ones", () => {
    expect(splitByWeights(10n, [1n, 5n, 1n])).toEqual([2n, 7n, 1n])
    expect(splitByWeights(1n, [1n, 2n])).toEqual([0n, 1n])
  })

  it("splits evenly where nobody has a weight", () => {
    expect(splitByWeights(5n, [0n, 0n])).toEqual([3n, 2n])
    expect(splitByWeights(0n, [0n, 0n])).toEqual([0n, 0n])
  })

  it("refuses to lose money or to invent it", () => {
    expect(splitByWeights(0n, [])).toEqual([])
    expect(() => splitByWeights(1n, [])).toThrow(RangeError)
    expect(() => splitByWeights(-1n, [1n])).toThrow(RangeError)
    expect(() => splitByWeights(1n, [2n, -1n])).toThrow(RangeError)
  })

  it("adds up exactly, and no part is a minor unit away from its fair share", () => {
    const weights = fc.array(fc.bigInt(0n, 2n ** 40n), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        const split = splitByWeights(total, parts)
        expect(sum(split)).toBe(total)
        const whole = sum(parts)
        split.forEach((part, index) => {
          const fair = whole === 0n ? total : total * (parts[index] ?? 0n)
          const scale = whole === 0n ? BigInt(parts.length) : whole
          const distance = part * scale - fair
          expect(distance < scale && distance > -scale).toBe(true)
        })
      })
    )
  })

  it("never gives a net part more than its gross part", () => {
    const weights = fc.array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.bigInt(0n, 500n), fc.bigInt(0n, 500n), weights, (one, other, parts) => {
        const [net, gross] = one < other ? [one, other] : [other, one]
        const grossParts = splitByWeights(gross, parts)
        splitByWeights(net, grossParts).forEach((part, index) =>
          expect(part <= (grossParts[index] ?? 0n)).toBe(true)
        )
      })
    )
  })
})

describe("the value of units", () => {
  it("leaves 100.00 for 3 as 33.34, 33.33 and 33.33", () => {
    expect(leavingValue(10000n, 3, 1)).toBe(3334n)
    expect(leavingValue(6666n, 2, 1)).toBe(3333n)
    expect(leavingValue(3333n, 1, 1)).toBe(3333n)
  })

  it("brings back the last parts first when only some units return", () => {
    expect(returningValue(10000n, 3, 1)).toBe(3333n)
    expect(returningValue(10000n, 3, 2)).toBe(6666n)
    expect(returningValue(10000n, 3, 3)).toBe(10000n)
  })

  it("takes nothing with no unit, and refuses units that are not there", () => {
    expect(leavingValue(10000n, 3, 0)).toBe(0n)
    expect(leavingValue(0n, 0, 0)).toBe(0n)
    expect(() => leavingValue(10000n, 3, 4)).toThrow(RangeError)
    expect(() => leavingValue(10000n, 3, -1)).toThrow(RangeError)
    expect(() => leavingValue(10000n, 3, 0.5)).toThrow(RangeError)
    expect(() => leavingValue(1n, 0, 0)).toThrow(RangeError)
    expect(() => returningValue(10000n, 3, 4)).toThrow(RangeError)
  })

  it("is the sum of the first parts of an even split", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 300 }), fc.nat(300), (value, of, count) => {
        const taken = Math.min(count, of)
        expect(leavingValue(value, of, taken)).toBe(sum(splitEvenly(value, of).slice(0, taken)))
      })
    )
  })

  it("is the same for a run of units taken at once or one by one", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 300 }), (value, of) => {
        let remaining = value
        const parts: bigint[] = []
        for (let left = of; left > 0; left -= 1) {
          const part = leavingValue(remaining, left, 1)
          parts.push(part)
          remaining -= part
        }
        expect(parts).toEqual(splitEvenly(value, of))
        expect(remaining).toBe(0n)
      })
    )
  })

  it("never leaves a unit a minor unit away from the mean", () => {
    fc.assert(
      fc.property(amount, units, (value, of) => {
        const part = leavingValue(value, of, 1)
        const distance = part * BigInt(of) - value
        expect(distance >= 0n && distance < BigInt(of)).toBe(true)
      })
    )
  })

  it("never drifts: units leave and return in any order, and the last one takes exactly the rest", () => {
    const moves = fc.array(fc.record({ back: fc.boolean(), at: fc.nat(), units: fc.nat(12) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(amount, units, moves, (value, granted, commands) => {
        let remaining = value
        let left = granted
        const out: { units: number; carried: bigint }[] = []
        for (const command of commands) {
          const redemption = out[command.at % Math.max(1, out.length)]
          if (command.back && redemption) {
            const count = Math.min(command.units, redemption.units)
            const carried = returningValue(redemption.carried, redemption.units, count)
            redemption.units -= count
            redemption.carried -= carried
            left += count
            remaining += carried
            if (redemption.units === 0) expect(redemption.carried).toBe(0n)
          } else {
            const count = Math.min(command.units, left)
            const carried = leavingValue(remaining, left, count)
            out.push({ units: count, carried })
            left -= count
            remaining -= carried
          }
          expect(remaining + sum(out.map((r) => r.carried))).toBe(value)
          expect(remaining >= 0n).toBe(true)
          if (left === 0) expect(remaining).toBe(0n)
        }
        remaining -= leavingValue(remaining, left, left)
        expect(remaining).toBe(0n)
      })
    )
  })
})

describe("part payments", () => {
  it("unlock two of five units with 120.00 of 300.00, and the third with 180.00", () => {
    expect(unitsPaidFor(5, 12000n, 30000n)).toBe(2)
    expect(priceOfFirst(3, 5, 30000n)).toBe(18000n)
  })

  it("ask for exactly the payment that unlocks the next unit", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), units, fc.nat(10_000), (price, of, wanted) => {
        const count = Math.max(1, Math.min(wanted, of))
        const needed = priceOfFirst(count, of, price)
        expect(unitsPaidFor(of, needed, price)).toBeGreaterThanOrEqual(count)
        expect(unitsPaidFor(of, needed - 1n, price)).toBeLessThan(count)
      })
    )
  })
})
