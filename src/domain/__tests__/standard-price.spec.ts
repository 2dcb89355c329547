import { standardPriceOf, type KeptPrice, type PriceQuery } from ".."

const kept = (amount: number, facts: Partial<KeptPrice> = {}): KeptPrice => ({
  amount,
  currency_code: "eur",
  min_quantity: null,
  max_quantity: null,
  price_list_id: null,
  rules: [],
  ...facts,
})
const anna: PriceQuery = {
  currency_code: "eur",
  quantity: 1,
  attributes: { region_id: ["germany"], "customer.groups.id": ["members", "staff"] },
}

describe("the standard price", () => {
  it("is the one without a price list, in her currency", () => {
    const prices = [
      kept(400, { price_list_id: "plist" }),
      kept(500, { currency_code: "chf" }),
      kept(450),
    ]

    expect(standardPriceOf(prices, anna)).toBe(450)
  })

  it("is the price of her region before that of the currency", () => {
    const inRegion = (value: string) => [{ attribute: "region_id", value }]
    const prices = [
      kept(450),
      kept(470, { rules: inRegion("germany") }),
      kept(480, { rules: inRegion("austria") }),
    ]

    expect(standardPriceOf(prices, anna)).toBe(470)
    expect(standardPriceOf(prices, { ...anna, attributes: {} })).toBe(450)
  })

  it("is meant for her where each of its rules is", () => {
    const rules = [
      { attribute: "region_id", value: "germany" },
      { attribute: "customer.groups.id", value: "staff" },
    ]

    expect(standardPriceOf([kept(450), kept(410, { rules })], anna)).toBe(410)
    const other = [...rules, { attribute: "sales_channel_id", value: "web" }]
    expect(standardPriceOf([kept(450), kept(410, { rules: other })], anna)).toBe(450)
  })

  it("depends on how many are bought, and is the lowest of those that fit alike", () => {
    const prices = [
      kept(55, { max_quantity: 9 }),
      kept(45, { min_quantity: 3 }),
      kept(40, { min_quantity: 10 }),
    ]
    const at = (quantity: number) => standardPriceOf(prices, { ...anna, quantity })

    expect([1, 2, 3, 9, 10].map(at)).toEqual([55, 55, 45, 45, 40])
  })

  it("is none where the shop keeps none for her", () => {
    expect(standardPriceOf([kept(450)], { ...anna, currency_code: "jpy" })).toBeNull()
    expect(standardPriceOf([], anna)).toBeNull()
  })
})
