import fc from "fast-check"
import {
  deskPrice,
  givenPrice,
  originalPrice,
  priceProblemMessage,
  shopPrice,
  type PriceWish,
  type ShopPrice,
} from "../giving"
import { fromMinor } from "../money"

const tenMassages: ShopPrice = shopPrice(45_000n, true, 2)
const priceFor = (wish: PriceWish, shop = tenMassages) => givenPrice(wish, shop)

describe("the price of a package that is given", () => {
  it("is what the shop takes until somebody says something else", () => {
    expect(priceFor({})).toEqual({ price: 45_000n })
    expect(priceFor({ price: null, discount: null })).toEqual({ price: 45_000n })
  })

  it("is what somebody says, more or less than usual", () => {
    expect(priceFor({ price: 400 })).toEqual({ price: 40_000n })
    expect(priceFor({ price: 500 })).toEqual({ price: 50_000n })
    expect(priceFor({ price: 0 })).toEqual({ price: 0n })
  })

  it("is less by what a discount takes off", () => {
    expect(priceFor({ discount: { amount: 30 } })).toEqual({ price: 42_000n })
    expect(priceFor({ discount: { percent: 10 } })).toEqual({ price: 40_500n })
  })

  it("loses a percentage to the cent, half a cent up", () => {
    const facials = shopPrice(8_990n, true, 2)
    expect(priceFor({ discount: { percent: 12.5 } }, facials)).toEqual({ price: 7_866n })
  })

  it("adds up to the cent where floating point would not", () => {
    const cheap = shopPrice(30n, true, 2)
    expect(priceFor({ discount: { amount: 0.1 } }, cheap)).toEqual({ price: 20n })
  })

  it("has as many decimals as its currency", () => {
    const inForint = shopPrice(9_999n, true, 0)
    expect(priceFor({ price: 99.5 }, inForint)).toEqual({ problem: "decimals" })
    expect(priceFor({ discount: { amount: 0.5 } }, inForint)).toEqual({ problem: "decimals" })
    expect(priceFor({ discount: { percent: 15 } }, inForint)).toEqual({ price: 8_499n })
  })

  it("is missing where the shop has none and nobody named one", () => {
    const unpriced = shopPrice(null, true, 2)
    expect(priceFor({}, unpriced)).toEqual({ problem: "missing" })
    expect(priceFor({ discount: { percent: 10 } }, unpriced)).toEqual({ problem: "missing" })
    expect(priceFor({ price: 300 }, unpriced)).toEqual({ price: 30_000n })
  })

  it("has to be said for a package put together on the spot, or taken off what its services cost", () => {
    const onTheSpot = shopPrice(10_500n, false, 2)
    expect(priceFor({}, onTheSpot)).toEqual({ problem: "missing" })
    expect(priceFor({ discount: { percent: 20 } }, onTheSpot)).toEqual({ price: 8_400n })
  })

  it.each([{ amount: 450.01 }, { percent: 100.1 }, { percent: -1 }, { percent: NaN }])(
    "cannot lose more than it is: %j",
    (discount) => {
      expect(priceFor({ discount })).toEqual({ problem: "tooMuchOff" })
    }
  )

  it.each([-1, NaN, Infinity, 1e29])("is no amount like %p", (amount) => {
    expect(priceFor({ price: amount })).toEqual({ problem: "missing" })
    expect(priceFor({ discount: { amount } })).toEqual({ problem: "missing" })
  })

  it("is from nothing to the price in the shop, whatever is taken off", () => {
    const discount = fc.oneof(
      fc.record({ percent: fc.double() }),
      fc.record({ amount: fc.double() })
    )
    const list = fc.bigInt(0n, 10n ** 11n)
    fc.assert(
      fc.property(list, discount, fc.constantFrom(0, 2, 3), (before, off, digits) => {
        const verdict = givenPrice({ discount: off }, shopPrice(before, true, digits))
        if ("price" in verdict) {
          expect(verdict.price >= 0n && verdict.price <= before).toBe(true)
        }
      })
    )
  })

  it("and what came off it in coins make the price in the shop again", () => {
    const coins = fc.bigInt(0n, 10n ** 11n)
    fc.assert(
      fc.property(coins, coins, fc.constantFrom(0, 2, 3), (left, off, digits) => {
        const discount = { amount: fromMinor(off, digits) }
        const shop = shopPrice(left + off, true, digits)
        expect(givenPrice({ discount }, shop)).toEqual({ price: left })
      })
    )
  })
})

describe("the sentence about a price that cannot be", () => {
  it.each([
    ["decimals", { price: 99.5 }, "price: 99.5 has more decimals than HUF."],
    ["missing", {}, "price: say what was paid, there is no price to take."],
    ["missing", { discount: { percent: 10 } }, "discount: there is no price to take it off."],
    ["tooMuchOff", { discount: { percent: 101 } }, "discount.percent: it is from 0 to 100."],
    [
      "tooMuchOff",
      { discount: { amount: 451 } },
      "discount.amount: it is more than the package costs.",
    ],
    ["decimals", { discount: { amount: 0.5 } }, "discount.amount: 0.5 has more decimals than HUF."],
  ] as const)("for %s of %j names the field", (problem, wish, sentence) => {
    expect(priceProblemMessage(problem, wish, "huf")).toBe(sentence)
  })
})

describe("the price that the desk reads out", () => {
  it("shows what was taken off, also by a lower price that was named", () => {
    expect(deskPrice(42_000n, 45_000n, 0)).toMatchObject({ list: 45_000n, off: 3_000n })
    expect(deskPrice(50_000n, 45_000n, 0)).toMatchObject({ off: 0n, price: 50_000n })
    expect(deskPrice(50_000n, null, 0)).toMatchObject({ list: null, off: 0n })
  })

  it("adds the tax where prices come without it, and the customer pays the sum", () => {
    const desk = deskPrice(40_000n, 45_000n, 8.1)
    expect(desk).toMatchObject({ price: 40_000n, tax: 3_240n, total: 43_240n })
  })

  it("adds up, whatever the price and the tax", () => {
    const coins = fc.bigInt(0n, 10n ** 11n)
    fc.assert(
      fc.property(coins, fc.option(coins), fc.integer({ min: 0, max: 30 }), (price, list, tax) => {
        const desk = deskPrice(price, list, tax)
        expect(desk.price + desk.tax).toBe(desk.total)
        expect(desk.price + desk.off).toBe(originalPrice(list, price))
        expect(desk.off >= 0n && desk.tax >= 0n).toBe(true)
      })
    )
  })
})
