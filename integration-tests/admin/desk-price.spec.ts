import { deskPrice } from "../../admin/lib/add/desk-price"

const tenMassages = { list: 450, typed: null, discount: null, digits: 2, tax_percent: 0 }

describe("the price of a package at the desk", () => {
  it("is what the shop takes until somebody says something else", () => {
    expect(deskPrice(tenMassages)).toEqual({ list: 450, off: 0, price: 450, tax: 0, total: 450 })
  })

  it("shows what a discount takes off", () => {
    const less = { ...tenMassages, discount: { amount: 30 } }
    expect(deskPrice(less)).toMatchObject({ list: 450, off: 30, price: 420 })
  })

  it("rounds a percentage to the cent, half a cent up", () => {
    const less = { ...tenMassages, list: 89.9, discount: { percent: 12.5 } }
    expect(deskPrice(less)).toMatchObject({ off: 11.24, price: 78.66 })
  })

  it("adds up to the cent where floating point would not", () => {
    const less = { ...tenMassages, list: 0.3, discount: { amount: 0.1 } }
    expect(deskPrice(less)).toMatchObject({ off: 0.1, price: 0.2 })
  })

  it("counts a lower price that was typed as something taken off", () => {
    expect(deskPrice({ ...tenMassages, typed: 400 })).toMatchObject({ off: 50, price: 400 })
    expect(deskPrice({ ...tenMassages, typed: 500 })).toMatchObject({ off: 0, price: 500 })
  })

  it("adds the tax where prices come without it, and the customer pays the sum", () => {
    const taxed = { ...tenMassages, typed: 400, tax_percent: 8.1 }
    expect(deskPrice(taxed)).toMatchObject({ price: 400, tax: 32.4, total: 432.4 })
  })

  it("has as many decimals as its currency", () => {
    expect(deskPrice({ ...tenMassages, typed: 99.5, digits: 0 })).toEqual({ problem: "decimals" })
    const less = { ...tenMassages, list: 9_999, digits: 0, discount: { percent: 15 } }
    expect(deskPrice(less)).toMatchObject({ price: 8_499, off: 1_500 })
  })

  it("is missing where the shop has none and nobody typed one", () => {
    expect(deskPrice({ ...tenMassages, list: null })).toEqual({ problem: "missing" })
    const less = { ...tenMassages, list: null, discount: { percent: 10 } }
    expect(deskPrice(less)).toEqual({ problem: "missing" })
  })

  it.each([{ amount: 450.01 }, { percent: 100.1 }, { percent: -1 }])(
    "cannot lose more than it is: %j",
    (discount) => {
      expect(deskPrice({ ...tenMassages, discount })).toEqual({ problem: "tooMuchOff" })
    }
  )

  it("may be nothing at all", () => {
    const gift = { ...tenMassages, discount: { percent: 100 } }
    expect(deskPrice(gift)).toMatchObject({ off: 450, price: 0, total: 0 })
  })
})
