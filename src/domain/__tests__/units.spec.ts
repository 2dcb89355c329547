import fc from "fast-check"
import { isConserved, sumUnits, type CreditUnits } from "../units"

const bucket = fc.nat(1000)
const credit: fc.Arbitrary<CreditUnits> = fc
  .record({
    available: bucket,
    held: bucket,
    redeemed: bucket,
    forfeited: bucket,
    expired: bucket,
    revoked: bucket,
    transferred: bucket,
  })
  .map((buckets) => ({
    ...buckets,
    granted: Object.values(buckets).reduce((total, units) => total + units, 0),
    no_shows: Math.floor(buckets.forfeited / 2),
  }))

describe("the units of a package", () => {
  it("count forfeited units as used, and no-shows among them", () => {
    const massage: CreditUnits = {
      granted: 10,
      available: 5,
      held: 1,
      redeemed: 2,
      forfeited: 1,
      expired: 0,
      revoked: 1,
      transferred: 0,
      no_shows: 1,
    }
    expect(sumUnits([massage, massage])).toEqual({
      granted: 20,
      available: 10,
      held: 2,
      redeemed: 4,
      forfeited: 2,
      expired: 0,
      revoked: 2,
      transferred: 0,
      used: 6,
      no_shows: 2,
    })
  })

  it("are zero for no credits", () => {
    expect(Object.values(sumUnits([])).every((units) => units === 0)).toBe(true)
  })

  it("stay conserved when conserved credits are added up, in any order", () => {
    fc.assert(
      fc.property(fc.array(credit, { maxLength: 6 }), (credits) => {
        expect(isConserved(sumUnits(credits))).toBe(true)
        expect(sumUnits([...credits].reverse())).toEqual(sumUnits(credits))
      })
    )
  })

  it("are not conserved once a unit appears, disappears or goes below zero", () => {
    fc.assert(
      fc.property(credit, (units) => {
        expect(isConserved(units)).toBe(true)
        expect(isConserved({ ...units, granted: units.granted + 1 })).toBe(false)
        expect(isConserved({ ...units, held: units.held + 1 })).toBe(false)
        expect(isConserved({ ...units, no_shows: units.forfeited + 1 })).toBe(false)
        const below = { ...units, available: -1, granted: units.granted - units.available - 1 }
        expect(isConserved(below)).toBe(false)
      })
    )
  })
})
