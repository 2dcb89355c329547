import fc from "fast-check"
import { isActivatable } from "../activation"
import { openAmount, paymentStatus } from "../payment-status"
import { usableUnits, type UsableFacts } from "../usable"

describe("the payment badge", () => {
  const price = 42000n

  it.each([
    ["nothing was ever paid", { paid: 0n, refunded: 0n, everPaid: false }, "unpaid"],
    ["a part was paid", { paid: 12000n, refunded: 0n, everPaid: true }, "partial"],
    ["all was paid", { paid: 42000n, refunded: 0n, everPaid: true }, "paid"],
    [
      "all was paid and a part given back",
      { paid: 24000n, refunded: 18000n, everPaid: true },
      "paid",
    ],
    ["all was paid and all given back", { paid: 0n, refunded: 42000n, everPaid: true }, "paid"],
    ["a part was paid and given back", { paid: 0n, refunded: 12000n, everPaid: true }, "partial"],
  ] as const)("when %s is right", (_, money, badge) => {
    expect(paymentStatus({ price, ...money })).toBe(badge)
  })

  it("calls a free package paid", () => {
    expect(paymentStatus({ price: 0n, paid: 0n, refunded: 0n, everPaid: false })).toBe("paid")
  })

  it("is never turned orange by a refund", () => {
    const money = fc.bigInt(0n, 10n ** 9n)
    fc.assert(
      fc.property(money, money, money, (cost, paid, refund) => {
        const back = refund < paid ? refund : paid
        const before = { price: cost, paid, refunded: 0n, everPaid: paid > 0n }
        const after = { ...before, paid: paid - back, refunded: back }
        expect(paymentStatus(after)).toBe(paymentStatus(before))
      })
    )
  })
})

describe("what is open of a package", () => {
  const balance = { price: 42000n, paid: 12000n, refunded: 0n }

  it("is what has not come in of its price", () => {
    expect(openAmount(balance, false)).toBe(30000n)
  })

  it("is nothing once it was paid, whatever was given back since", () => {
    expect(openAmount({ price: 42000n, paid: 10000n, refunded: 32000n }, false)).toBe(0n)
    expect(openAmount({ price: 42000n, paid: 50000n, refunded: 0n }, false)).toBe(0n)
  })

  it("is nothing for one that was cancelled", () => {
    expect(openAmount(balance, true)).toBe(0n)
  })
})

describe("what a customer may use before all is paid", () => {
  const five: UsableFacts = {
    available: 5,
    used: 0,
    granted: 5,
    price: 30000n,
    paid: 12000n,
    refunded: 0n,
    policy: "paid_share",
  }

  it.each<[string, Partial<UsableFacts>, number, bigint | null]>([
    ["2 of 5 with 120.00 of 300.00, 60.00 more for the next", {}, 2, 6000n],
    ["none once those 2 are used", { used: 2, available: 3 }, 0, 6000n],
    ["none after more was used than paid for", { used: 4, available: 1 }, 0, 18000n],
    ["none before the first payment", { paid: 0n }, 0, 6000n],
    ["all when paid", { paid: 30000n }, 5, null],
    ["all that is left when a part was given back", { paid: 20000n, refunded: 10000n }, 5, null],
    ["all that is left when the paid share covers it", { available: 1, used: 1 }, 1, null],
    ["all with no strings attached", { policy: "any", paid: 0n }, 5, null],
    ["nothing until all is paid", { policy: "paid_in_full" }, 0, 18000n],
    ["all once all is paid", { policy: "paid_in_full", paid: 30000n }, 5, null],
    ["all of what is free", { price: 0n, paid: 0n }, 5, null],
    ["nothing of nothing, and no payment helps", { available: 0, used: 5 }, 0, null],
  ])("%s", (_, facts, units, next_unlock) => {
    expect(usableUnits({ ...five, ...facts })).toEqual({ units, next_unlock })
  })

  it("grows by a unit with the payment that was asked for, and not with a cent less", () => {
    const facts = fc
      .record({
        granted: fc.integer({ min: 1, max: 50 }),
        used: fc.nat(50),
        price: fc.bigInt(1n, 10n ** 7n),
        paid: fc.bigInt(0n, 10n ** 7n),
        policy: fc.constantFrom("paid_share" as const, "paid_in_full" as const),
      })
      .map(({ used, ...rest }) => ({
        ...rest,
        refunded: 0n,
        used: Math.min(used, rest.granted),
        available: rest.granted - Math.min(used, rest.granted),
      }))
    fc.assert(
      fc.property(facts, (f) => {
        const now = usableUnits(f)
        expect(now.units).toBeLessThanOrEqual(f.available)
        if (now.next_unlock === null) return expect(now.units).toBe(f.available)
        const then = usableUnits({ ...f, paid: f.paid + now.next_unlock })
        expect(then.units).toBeGreaterThan(now.units)
        const nearly = usableUnits({ ...f, paid: f.paid + now.next_unlock - 1n })
        expect(nearly.units).toBe(now.units)
      })
    )
  })
})

describe("an order's packages may be used", () => {
  const order = {
    total: 45000n,
    captured: 0n,
    authorized: [{ provider_id: "pp_stripe", amount: 45000n, captured: 0n }],
    activate_on: "authorized" as const,
    unpaid_providers: ["pp_system_default"],
  }

  it("once a card is authorised", () => expect(isActivatable(order)).toBe(true))

  it("only once captured, where the shop wants it so", () => {
    expect(isActivatable({ ...order, activate_on: "captured" })).toBe(false)
    expect(isActivatable({ ...order, activate_on: "captured", captured: 45000n })).toBe(true)
  })

  it("not on the word of a provider that promises no money", () => {
    const manual = { provider_id: "pp_system_default", amount: 45000n, captured: 0n }
    expect(isActivatable({ ...order, authorized: [manual] })).toBe(false)
    expect(isActivatable({ ...order, authorized: [manual], unpaid_providers: [] })).toBe(true)
    expect(
      isActivatable({ ...order, authorized: [{ ...manual, captured: 45000n }], captured: 45000n })
    ).toBe(true)
  })

  it("without any payment when nothing is to be paid", () => {
    expect(isActivatable({ ...order, total: 0n, authorized: [] })).toBe(true)
  })

  it("not when only a part is paid or promised", () => {
    const half = { provider_id: "pp_stripe", amount: 22500n, captured: 22500n }
    expect(isActivatable({ ...order, captured: 22500n, authorized: [half] })).toBe(false)
    expect(
      isActivatable({ ...order, captured: 22500n, authorized: [half, { ...half, captured: 0n }] })
    ).toBe(true)
  })
})
