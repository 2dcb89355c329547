import fc from "fast-check"
import { sum } from "../money"
import {
  explainRefund,
  refundOptions,
  takeLargestFirst,
  taxIn,
  totalWorth,
  type CreditWorth,
  type ListPrices,
  type PackageWorth,
} from "../refund"

const EUR = { code: "eur", digits: 2 }

/** 300.00 for 10, of which 4 were used on a service that costs 40.00. */
const worth = (changes: Partial<PackageWorth> = {}): PackageWorth => ({
  price: 30000n,
  net_price: 25210n,
  received: 30000n,
  credits: [
    {
      granted: 10,
      unused: 6,
      used: 4,
      unused_value: 18000n,
      unused_net: 15126n,
      used_value: 12000n,
      lost_value: 0n,
      uses: [{ variant_id: "variant_massage", units: 4, bookings: 4 }],
    },
  ],
  ...changes,
})
const prices: ListPrices = { by_variant: new Map([["variant_massage", 4000n]]), per_unit: [4000n] }

const amounts = (some: PackageWorth, fee = 0n, at = prices) =>
  Object.fromEntries(
    refundOptions(some, at, { fee, store_credit: false }).map(({ method, amount }) => [
      method,
      amount,
    ])
  )

describe("what goes back when a package ends", () => {
  it("is 180.00 pro rata and 140.00 by list price, 120.00 with a fee of 20.00", () => {
    expect(amounts(worth())).toEqual({ pro_rata: 18000n, list_price: 14000n })
    expect(amounts(worth(), 2000n)).toEqual({ pro_rata: 16000n, list_price: 12000n })
  })

  it("counts what was used as paid for first: who paid for 5 and used 4 gets one back", () => {
    expect(amounts(worth({ received: 15000n }))).toEqual({ pro_rata: 3000n, list_price: 0n })
  })

  it("is nothing when nothing was received", () => {
    expect(amounts(worth({ received: 0n }))).toEqual({ pro_rata: 0n, list_price: 0n })
  })

  it("keeps what time has ended", () => {
    const [credit] = worth().credits
    if (!credit) throw new Error("no credit")
    const ended = { ...credit, unused: 4, unused_value: 12000n, lost_value: 6000n }
    expect(amounts(worth({ credits: [ended] }))).toEqual({ pro_rata: 12000n, list_price: 8000n })
  })

  it("prices what no booking stands for by what a unit costs on average, or at its own value", () => {
    const [credit] = worth().credits
    if (!credit) throw new Error("no credit")
    const uses = [{ variant_id: null, units: 4, bookings: 4 }]
    const unknown = worth({ credits: [{ ...credit, uses }] })
    expect(amounts(unknown).list_price).toBe(14000n)
    const without = { by_variant: new Map<string, bigint>(), per_unit: [null] }
    expect(amounts(unknown, 0n, without).list_price).toBe(18000n)
  })

  it("carries the tax of the units that give it back, by list price that of the package", () => {
    // 450.00 with 19 percent in it, 3 of 10 used: their net was 37.82 each, what is left has 264.69.
    const [credit] = worth().credits
    if (!credit) throw new Error("no credit")
    const tenMassages = worth({
      price: 45000n,
      net_price: 37815n,
      received: 45000n,
      credits: [
        {
          ...credit,
          unused: 7,
          used: 3,
          unused_value: 31500n,
          unused_net: 26469n,
          used_value: 13500n,
          uses: [{ variant_id: "variant_massage", units: 3, bookings: 3 }],
        },
      ],
    })
    const at = { by_variant: new Map([["variant_massage", 5500n]]), per_unit: [null] }
    const options = refundOptions(tenMassages, at, { fee: 0n, store_credit: true })
    expect(options.map(({ method, amount, tax }) => [method, amount, tax])).toEqual([
      ["pro_rata", 31500n, 5031n],
      ["list_price", 28500n, 4550n],
      ["store_credit", 31500n, 5031n],
    ])
    expect(taxIn(0n, { gross: 0n, net: 0n })).toBe(0n)
  })

  it("offers store credit, without a fee, only where there is some", () => {
    const options = refundOptions(worth(), prices, { fee: 2000n, store_credit: true })
    expect(options.map(({ method, amount }) => [method, amount])).toEqual([
      ["pro_rata", 16000n],
      ["list_price", 12000n],
      ["store_credit", 18000n],
    ])
  })

  it("is explained in a sentence", () => {
    const options = refundOptions(worth(), prices, { fee: 2000n, store_credit: true })
    expect(options.map((option) => explainRefund(option, worth(), EUR))).toEqual([
      "6 of 10 sessions are unused, worth 180.00 EUR; 300.00 EUR was received, less a fee of 20.00 EUR: 160.00 EUR.",
      "300.00 EUR received, less 160.00 EUR for 4 sessions at list price, less a fee of 20.00 EUR: 120.00 EUR.",
      "6 of 10 sessions are unused, worth 180.00 EUR; 300.00 EUR was received: 180.00 EUR. It goes to the customer's store credit: no payment is refunded.",
    ])
  })
})

const amount = fc.bigInt(0n, 10n ** 7n)
const credits = fc.array(
  fc.record({
    granted: fc.integer({ min: 1, max: 50 }),
    unused: fc.integer({ min: 0, max: 50 }),
    used: fc.integer({ min: 1, max: 50 }),
    unused_value: amount,
    unused_net: fc.constant(0n),
    used_value: amount,
    lost_value: amount,
  }),
  { minLength: 1, maxLength: 4 }
)
const packages = fc.record({
  credits: credits.map((all) =>
    all.map((one): CreditWorth => ({
      ...one,
      uses: [{ variant_id: "variant_massage", units: one.used, bookings: one.used }],
    }))
  ),
  received: amount,
  price: amount,
  taxed: fc.boolean(),
})
const worths = packages.map(({ taxed, ...some }): PackageWorth => ({
  ...some,
  net_price: taxed ? some.price / 2n : some.price,
}))

describe("whatever was received and used", () => {
  it("never more goes back than was received, never less than nothing, and tax is a part of it", () => {
    fc.assert(
      fc.property(worths, amount, amount, (some, list, fee) => {
        const at = { by_variant: new Map([["variant_massage", list]]), per_unit: [] }
        for (const option of refundOptions(some, at, { fee, store_credit: true })) {
          expect(option.amount >= 0n && option.amount <= some.received).toBe(true)
          expect(option.tax >= 0n && option.tax <= option.amount).toBe(true)
        }
      })
    )
  })

  it("pro rata leaves the shop what was used and what time ended, or all that it received", () => {
    fc.assert(
      fc.property(worths, (some) => {
        const { used_value, lost_value, unused_value } = totalWorth(some)
        const { pro_rata = 0n } = amounts(some)
        const kept = some.received - pro_rata
        const earned = used_value + lost_value
        expect(kept >= (earned < some.received ? earned : some.received)).toBe(true)
        expect(pro_rata <= unused_value).toBe(true)
      })
    )
  })

  it("a higher fee never pays back more", () => {
    fc.assert(
      fc.property(worths, amount, amount, (some, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const less = amounts(some, high)
        for (const [method, more] of Object.entries(amounts(some, low))) {
          expect((less[method] ?? 0n) <= more).toBe(true)
        }
      })
    )
  })
})

describe("a refund over several payments", () => {
  const source = (payment_id: string, left: bigint) => ({ payment_id, left })

  it("takes the largest first, and only as much as it needs", () => {
    const sources = [source("pay_1", 2000n), source("pay_2", 30000n), source("pay_3", 10000n)]
    expect(takeLargestFirst(35000n, sources)).toEqual({
      parts: [
        { payment_id: "pay_2", amount: 30000n },
        { payment_id: "pay_3", amount: 5000n },
      ],
      missing: 0n,
    })
  })

  it("adds up to what was asked, or says what is missing", () => {
    const sources = fc.array(amount).map((all) => all.map((left, n) => source(`pay_${n}`, left)))
    fc.assert(
      fc.property(sources, amount, (all, wanted) => {
        const { parts, missing } = takeLargestFirst(wanted, all)
        expect(sum(parts.map((part) => part.amount)) + missing).toBe(wanted)
        expect(missing > 0n).toBe(wanted > sum(all.map(({ left }) => left)))
        for (const part of parts) {
          const from = all.find(({ payment_id }) => payment_id === part.payment_id)
          expect(part.amount > 0n && part.amount <= (from?.left ?? 0n)).toBe(true)
        }
      })
    )
  })
})
