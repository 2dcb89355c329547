import fc from "fast-check"
import { allot, unitDebts, unitSince, unitsPaid, wantedUnits, type Debt } from "../debts"
import { sum } from "../money"
import { planSettlement } from "../settlement"
import { line } from "./orders"
import { held, money } from "./support/settled-order"

const debt = (asked: bigint, changes: Partial<Debt> = {}): Debt => ({
  asked,
  since: "",
  named: 0n,
  ...changes,
})
const AT_NOON = "2026-06-10T10:00:00.000Z"
const LATER = "2026-06-11T10:00:00.000Z"
const paidAtNoon = [{ at: AT_NOON, amount: 45000n }]

describe("money that came in for an order", () => {
  it("pays what was asked when it came: a shampoo added later is open on its own", () => {
    const debts = [debt(45000n), debt(1200n, { since: LATER })]
    expect(allot(debts, 45000n, paidAtNoon)).toEqual([45000n, 0n])
    expect(allot(debts, 46200n, [...paidAtNoon, { at: LATER, amount: 1200n }])).toEqual([
      45000n,
      1200n,
    ])
  })

  it("is shared by price among what was open at that time", () => {
    expect(allot([debt(45000n), debt(15000n)], 12000n, [])).toEqual([9000n, 3000n])
    const deposit = [{ at: AT_NOON, amount: 12000n }]
    expect(allot([debt(45000n), debt(15000n)], 12000n, deposit)).toEqual([9000n, 3000n])
  })

  it("stays with the part it was paid for", () => {
    const debts = [debt(45000n, { named: 45000n }), debt(45000n)]
    expect(allot(debts, 45000n, paidAtNoon)).toEqual([45000n, 0n])
    expect(allot(debts, 60000n, paidAtNoon)).toEqual([45000n, 15000n])
  })

  it("pays for what came later with what was too much before", () => {
    expect(allot([debt(40000n), debt(5000n, { since: LATER })], 45000n, paidAtNoon)).toEqual([
      40000n,
      5000n,
    ])
  })

  it("makes a part full that what it has open is paid for, whatever else came in before", () => {
    const before = [debt(45000n, { named: 15000n }), debt(45000n)]
    const [first = 0n, second] = allot(before, 60000n, [])
    const open = 45000n - first
    const after = [debt(45000n, { named: 15000n + open }), debt(45000n)]
    expect(allot(after, 60000n + open, [])).toEqual([45000n, second])
  })

  const amount = fc.bigInt(0n, 10n ** 6n)
  const moment = fc.constantFrom("", AT_NOON, LATER)
  const debts = fc.array(fc.record({ asked: amount, since: moment, named: amount }), {
    minLength: 1,
    maxLength: 6,
  })
  const receipts = fc.array(fc.record({ at: moment, amount }), { maxLength: 5 })

  it("is all given out, never more to anybody than is asked, and nobody goes short when all is paid", () => {
    fc.assert(
      fc.property(debts, receipts, amount, (all, came, wanted) => {
        const asked = sum(all.map((one) => one.asked))
        const received = wanted < asked ? wanted : asked
        const paid = allot(all, received, came)
        expect(sum(paid)).toBe(received)
        expect(paid.every((part, n) => part >= 0n && part <= (all[n]?.asked ?? 0n))).toBe(true)
        expect(allot(all, asked, came)).toEqual(all.map((one) => one.asked))
      })
    )
  })

  it("that is paid for one part is that part's, to the last cent, and takes nothing from another", () => {
    const parts = fc.array(fc.record({ asked: amount, named: amount }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(parts, amount, fc.nat(), (some, wanted, which) => {
        const all = some.map(({ asked, named }) =>
          debt(asked, { named: named < asked ? named : asked })
        )
        const asked = sum(all.map((one) => one.asked))
        const named = sum(all.map((one) => one.named))
        const received = named + (wanted < asked - named ? wanted : asked - named)
        const paid = allot(all, received, [])
        const n = which % all.length
        const open = (all[n]?.asked ?? 0n) - (paid[n] ?? 0n)
        const later = all.map((one, k) => (k === n ? { ...one, named: one.named + open } : one))
        const then = allot(later, received + open, [])
        expect(then).toEqual(paid.map((part, k) => (k === n ? part + open : part)))
      })
    )
  })

  it("takes nothing from what is paid, whatever is added afterwards", () => {
    const before = fc.array(fc.record({ asked: amount, named: fc.constant(0n) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(before, fc.array(amount, { maxLength: 3 }), (first, added) => {
        const all = first.map((one) => debt(one.asked))
        const received = sum(all.map((one) => one.asked))
        const later = added.map((asked) => debt(asked, { since: LATER }))
        const paid = allot([...all, ...later], received, [{ at: AT_NOON, amount: received }])
        expect(paid.slice(0, all.length)).toEqual(all.map((one) => one.asked))
      })
    )
  })
})

describe("a unit of a line", () => {
  it("is part of the order since the edit that made the line so long for good", () => {
    const sizes = [
      { at: "", quantity: 2 },
      { at: AT_NOON, quantity: 1 },
      { at: LATER, quantity: 3 },
    ]
    expect([0, 1, 2].map((position) => unitSince({ sizes }, position))).toEqual(["", LATER, LATER])
    expect(unitSince({ sizes: [] }, 5)).toBe("")
  })

  it("is paid when its own price has come in, whatever else the order asks for", () => {
    const shampoo = line({
      id: "ordli_shampoo",
      total: 1200n,
      sizes: [
        { at: "", quantity: 0 },
        { at: LATER, quantity: 1 },
      ],
    })
    const promised = { cost: 46200n, amount: 45000n, receipts: paidAtNoon }
    const isPaid = unitsPaid([line(), shampoo], [], promised)
    expect(isPaid("ordli_massages", 0)).toBe(true)
    expect(isPaid("ordli_shampoo", 0)).toBe(false)
  })
})

describe("what came back of a line", () => {
  const someLine = fc
    .record({
      quantity: fc.integer({ min: 1, max: 8 }),
      returned: fc.nat(8),
      each: fc.bigInt(0n, 10n ** 6n),
      cancelled: fc.nat(8),
    })
    .map(({ quantity, returned, each, cancelled }) => {
      const back = Math.min(returned, quantity)
      const total = each * BigInt(quantity - back)
      const packages = Array.from({ length: quantity }, (_, n) =>
        held({ id: `cpkg_${n}`, unit_index: n, cancelled: n < cancelled ? "by_hand" : null })
      )
      return { asking: { id: "ordli_1", quantity, returned: back, sizes: [], total }, packages }
    })

  it("asks for nothing: the units that stayed ask for the line's total, each of them its price", () => {
    fc.assert(
      fc.property(someLine, ({ asking, packages }) => {
        const debts = unitDebts([asking], packages)
        expect(sum(debts.map(({ asked }) => asked))).toBe(asking.total)
        expect(new Set(debts.map(({ asked }) => asked)).size).toBeLessThanOrEqual(1)
        expect(debts).toHaveLength(wantedUnits(asking))
      })
    )
  })

  it("takes its unit from what has ended before from what lives", () => {
    fc.assert(
      fc.property(someLine, ({ asking, packages }) => {
        const kept = unitDebts([asking], packages).map(({ package_id }) => package_id)
        const living = packages.filter(({ cancelled }) => cancelled === null)
        const lost = living.filter(({ id }) => !kept.includes(id))
        expect(lost).toHaveLength(Math.max(0, living.length - wantedUnits(asking)))
      })
    )
  })

  it("leaves the others paid by what was paid for them, while the rest of the order is open", () => {
    const two = { id: "ordli_massages", quantity: 3, returned: 1, sizes: [], total: 90000n }
    const paidFor = (amount: bigint) => {
      const isPaid = unitsPaid([two], [], { cost: 90000n, amount, receipts: [] })
      return [0, 1, 2].map((position) => isPaid("ordli_massages", position))
    }
    expect(paidFor(90000n)).toEqual([true, true, false])
    expect(paidFor(89999n)).toEqual([true, false, false])
  })
})

describe("a package that is paid", () => {
  const added = {
    id: "ordli_2",
    quantity: 1,
    returned: 0,
    total: 1200n,
    sizes: [
      { at: "", quantity: 0 },
      { at: LATER, quantity: 1 },
    ],
  }
  const own = { id: "ordli_1", quantity: 1, returned: 0, total: 45000n, sizes: [] }

  it("stays paid when something else is added to its order", () => {
    const order = money({ item_total: 46200n, pending_difference: 1200n, receipts: paidAtNoon })
    const [balance] = planSettlement({ order, lines: [own, added], packages: [held()] }).balances
    expect(balance).toEqual({
      id: "cpkg_1",
      paid_amount: 45000n,
      refunded_amount: 0n,
      payment_status: "paid",
    })
  })

  it("stays paid when another one is added to its own line", () => {
    const grown = {
      ...own,
      quantity: 2,
      total: 90000n,
      sizes: [
        { at: "", quantity: 1 },
        { at: LATER, quantity: 2 },
      ],
    }
    const order = money({ item_total: 90000n, pending_difference: 45000n, receipts: paidAtNoon })
    const packages = [held(), held({ id: "cpkg_2", unit_index: 1 })]
    const { balances } = planSettlement({ order, lines: [grown], packages })
    expect(balances.map((one) => [one.id, one.paid_amount, one.payment_status])).toEqual([
      ["cpkg_1", 45000n, "paid"],
    ])
  })
})
