import fc from "fast-check"
import { applyMove, applyRevaluation, EMPTY_BALANCE, remainingValue } from "../ledger"
import { sum } from "../money"
import { planRevaluation, priceChanges, type PricedPackage } from "../revaluation"
import { line, order } from "./orders"

const sold = (changes: Partial<PricedPackage> = {}): PricedPackage => ({
  id: "cpkg_1",
  source: "order",
  order_line_item_id: "ordli_massages",
  unit_index: 0,
  cancelled: null,
  paid_here: 0n,
  price: 45000n,
  net_price: 37815n,
  original_price: 45000n,
  ...changes,
})

const at400 = { total: 40000n, net_total: 33613n, original_total: 40000n }

describe("a price that was edited on the order", () => {
  it("is followed by the package of its line", () => {
    expect(priceChanges(order(), [sold()])).toEqual([])
    expect(priceChanges(order({ lines: [line(at400)] }), [sold()])).toEqual([
      { id: "cpkg_1", was: 45000n, price: 40000n, net_price: 33613n, original_price: 40000n },
    ])
  })

  it("is not followed by what has ended, nor where the order has", () => {
    const edited = order({ lines: [line(at400)] })
    for (const cancelled of ["by_hand", "with_order"] as const) {
      expect(priceChanges(edited, [sold({ cancelled })])).toEqual([])
    }
    expect(priceChanges({ ...edited, cancelled: true }, [sold()])).toEqual([])
    expect(priceChanges({ ...edited, fully_refunded: true }, [sold()])).toEqual([])
  })

  const twoOfThree = { quantity: 3, returned: 1, net_total: 75630n }
  const two = (changes: Partial<PricedPackage> = {}) => [
    sold(changes),
    sold({ id: "cpkg_2", unit_index: 1, ...changes }),
  ]

  it("is none where something came back: the line asks for what stayed alone", () => {
    const kept = line({ ...twoOfThree, total: 90000n, original_total: 90000n })
    expect(priceChanges(order({ lines: [kept] }), two())).toEqual([])
  })

  it("is none where the odd cent of a returned line falls to another one", () => {
    const kept = line({ ...twoOfThree, total: 6667n, net_total: 5603n, original_total: 6667n })
    const packages = two({ price: 3333n, net_price: 2801n, original_price: 3333n })
    expect(priceChanges(order({ lines: [kept] }), packages)).toEqual([])
  })

  it("is none where two of three came back and the odd cent went with them", () => {
    const kept = line({
      quantity: 3,
      returned: 2,
      total: 3333n,
      net_total: 2801n,
      original_total: 3500n,
    })
    const first = sold({ price: 3334n, net_price: 2802n, original_price: 3500n })
    expect(priceChanges(order({ lines: [kept] }), [first])).toEqual([])
  })

  it("is followed by what stayed of a line of which something came back", () => {
    const kept = line({ ...twoOfThree, total: 80000n, net_total: 67226n, original_total: 80000n })
    expect(
      priceChanges(order({ lines: [kept] }), two()).map(({ id, price }) => [id, price])
    ).toEqual([
      ["cpkg_1", 40000n],
      ["cpkg_2", 40000n],
    ])
  })

  it("is none where the desk sold it for less, and what it cost before stays with it", () => {
    const at360 = { total: 36000n, net_total: 30252n, original_total: 36000n }
    const discounted = line({ ...at360, compared_total: 45000n })
    const held = sold({ source: "sale", price: 36000n, net_price: 30252n })
    expect(priceChanges(order({ lines: [discounted] }), [held])).toEqual([])

    const edited = line({ ...at400, compared_total: 45000n })
    expect(priceChanges(order({ lines: [edited] }), [held])).toMatchObject([
      { price: 40000n, original_price: 45000n },
    ])
  })

  it("is none where the desk gave it for nothing: its line does not know what it cost before", () => {
    const free = { total: 0n, net_total: 0n, original_total: 0n, compared_total: 0n }
    const held = sold({ source: "sale", price: 0n, net_price: 0n })
    expect(priceChanges(order({ lines: [line(free)] }), [held])).toEqual([])
  })

  it("counts a package by its place among those that still stand for a unit", () => {
    const two = order({
      lines: [line({ quantity: 2, total: 90001n, original_total: 90000n, net_total: 75630n })],
    })
    const packages = [
      sold({ id: "gone", unit_index: 0, cancelled: "with_order" }),
      sold({ id: "first", unit_index: 1 }),
      sold({ id: "second", unit_index: 2 }),
    ]
    expect(priceChanges(two, packages).map(({ id, price }) => [id, price])).toEqual([
      ["first", 45001n],
    ])
  })
})

describe("the sessions that are left", () => {
  it("carry a lower price before the first use, and what was used keeps what it was worth", () => {
    const change = { amount: -5000n, net_amount: -4202n }
    const fresh = [{ id: "svcr_1", units: 10, amount: 45000n, net_amount: 37815n }]
    expect(planRevaluation(fresh, change)).toEqual({
      credits: [{ id: "svcr_1", amount: -5000n, net_amount: -4202n }],
      uncarried: { amount: 0n, net_amount: 0n },
    })
    const halfUsed = [{ id: "svcr_1", units: 5, amount: 22500n, net_amount: 18905n }]
    expect(planRevaluation(halfUsed, change).credits).toEqual([
      { id: "svcr_1", amount: -5000n, net_amount: -4202n },
    ])
  })

  it("are worth nothing when the price falls below what was used; the rest stands for no session", () => {
    const left = [{ id: "svcr_1", units: 2, amount: 9000n, net_amount: 7563n }]
    expect(planRevaluation(left, { amount: -20000n, net_amount: -16807n })).toEqual({
      credits: [{ id: "svcr_1", amount: -9000n, net_amount: -7563n }],
      uncarried: { amount: -11000n, net_amount: -9244n },
    })
    expect(planRevaluation([], { amount: 5000n, net_amount: 4202n })).toEqual({
      credits: [],
      uncarried: { amount: 5000n, net_amount: 4202n },
    })
  })

  const amount = fc.bigInt(0n, 10n ** 6n)
  const credit = fc
    .record({
      units: fc.integer({ min: 0, max: 20 }),
      amount,
      part: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ units, amount: gross, part }) => ({
      units,
      amount: units === 0 ? 0n : gross,
      net_amount: units === 0 ? 0n : (gross * BigInt(part)) / 100n,
    }))
  const pools = fc
    .array(credit, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, n) => ({ ...one, id: `svcr_${n}` })))
  const change = fc.record({
    amount: fc.bigInt(-(10n ** 7n), 10n ** 7n),
    net_amount: fc.bigInt(-(10n ** 7n), 10n ** 7n),
  })

  it("and what none of them can carry make up the whole change; nothing falls below nothing", () => {
    fc.assert(
      fc.property(pools, change, (all, by) => {
        const plan = planRevaluation(all, by)
        for (const part of ["amount", "net_amount"] as const) {
          expect(sum([...plan.credits.map((one) => one[part]), plan.uncarried[part]])).toBe(
            by[part]
          )
        }
        for (const { id, amount: more, net_amount: moreNet } of plan.credits) {
          const before = all.find((one) => one.id === id)
          const gross = sum([before?.amount ?? 0n, more])
          const net = sum([before?.net_amount ?? 0n, moreNet])
          expect(gross >= 0n && net >= 0n && net <= gross).toBe(true)
        }
      })
    )
  })
})

describe("the ledger line of another worth", () => {
  const issued = applyMove(EMPTY_BALANCE, {
    kind: "issue",
    from: "issued",
    to: "available",
    units: 10,
    carried: { amount: 45000n, net_amount: 37815n },
  }).balance

  it("moves no unit and changes what is left only: 5 used at 45.00, then 40.00 less", () => {
    const used = applyMove(issued, {
      kind: "redeem",
      from: "available",
      to: "redeemed",
      units: 5,
    }).balance
    const { balance, posting } = applyRevaluation(used, { amount: -5000n, net_amount: -4202n })
    expect(posting).toMatchObject({ kind: "revalue", units: 5, amount: -5000n, available_after: 5 })
    expect(balance).toMatchObject({ available: 5, redeemed: 5, recognized_value: 22500n })
    expect(remainingValue(balance).amount).toBe(17500n)
  })

  it("is refused where nothing is left to carry it, or less than nothing would be", () => {
    expect(() => applyRevaluation(EMPTY_BALANCE, { amount: 1n, net_amount: 0n })).toThrow(
      RangeError
    )
    expect(() => applyRevaluation(issued, { amount: -45001n, net_amount: 0n })).toThrow(RangeError)
    const asMove = { kind: "revalue", from: "available", to: "available", units: 1 } as const
    expect(() => applyMove(issued, asMove)).toThrow(RangeError)
  })
})
