import { pricesOf } from "../../admin/components/templates/editor/to-body"

describe("the prices that the template editor asks for", () => {
  it("are read as their owner writes them: 240,50 in German, 240.50 in English", () => {
    expect(pricesOf({ prices: { eur: "240,50", usd: "240.50" } })).toEqual([
      { currency_code: "eur", amount: 240.5 },
      { currency_code: "usd", amount: 240.5 },
    ])
  })

  it("leave out a currency in which the package is not sold", () => {
    expect(pricesOf({ prices: { eur: "240", usd: " " } })).toEqual([
      { currency_code: "eur", amount: 240 },
    ])
  })
})
