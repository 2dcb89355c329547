import { isFullyRefunded, planSettlement, settlementOf } from "../settlement"
import { held, lines, massages, money, nothing } from "./support/settled-order"

describe("the money of an order", () => {
  it("counts gift cards as money that came in", () => {
    const settled = { received: 45000n, refunded: 0n, settled: 45000n }
    expect(settlementOf(money())).toEqual(settled)
    expect(settlementOf(money({ credit_line_total: 10000n }))).toEqual(settled)
  })

  it("leaves out what is still to be paid and what went back", () => {
    expect(settlementOf(money({ pending_difference: 33000n })).settled).toBe(12000n)
    const refund = { refunded_total: 18000n, credit_line_total: 18000n }
    expect(settlementOf(money(refund)).settled).toBe(27000n)
  })

  it("does not take money twice that an order edit had already taken out", () => {
    expect(settlementOf(money({ refunded_total: 45000n })).settled).toBe(45000n)
    expect(isFullyRefunded(money({ refunded_total: 45000n }))).toBe(false)
  })

  it("knows an order whose money all went back, paid in full or in part", () => {
    const all = { refunded_total: 45000n, credit_line_total: 45000n }
    expect(isFullyRefunded(money(all))).toBe(true)
    const deposit = { refunded_total: 12000n, credit_line_total: 12000n }
    expect(isFullyRefunded(money({ ...deposit, pending_difference: 33000n }))).toBe(true)
    expect(isFullyRefunded(money({ refunded_total: 1n, credit_line_total: 1n }))).toBe(false)
    expect(isFullyRefunded(money({ pending_difference: 45000n }))).toBe(false)
    expect(isFullyRefunded(money({ item_total: 0n }))).toBe(false)
  })
})

describe("the money of a package", () => {
  it("is what was paid for its order, when there is nothing else in it", () => {
    expect(planSettlement({ order: money(), lines, packages: [held()] })).toEqual({
      balances: [
        { id: "cpkg_1", paid_amount: 45000n, refunded_amount: 0n, payment_status: "paid" },
      ],
      attention: [],
    })
  })

  it("shares a deposit with the rest of the order, by price", () => {
    const order = money({ item_total: 60000n, pending_difference: 48000n })
    expect(planSettlement({ order, lines, packages: [held()] }).balances).toEqual([
      { id: "cpkg_1", paid_amount: 9000n, refunded_amount: 0n, payment_status: "partial" },
    ])
  })

  it("is unpaid before the first payment, and free packages are paid", () => {
    const unpaid = money({ pending_difference: 45000n })
    expect(planSettlement({ order: unpaid, lines, packages: [held()] })).toEqual(nothing)
    const free = held({ price: 0n })
    const { balances } = planSettlement({
      order: money({ item_total: 0n }),
      lines,
      packages: [free],
    })
    expect(balances[0]?.payment_status).toBe("paid")
  })

  it("is paid when the order owes nothing, though an edit made it cheaper than it was sold", () => {
    const order = money({ item_total: 40000n })
    expect(planSettlement({ order, lines, packages: [held()] }).balances).toEqual([
      { id: "cpkg_1", paid_amount: 40000n, refunded_amount: 0n, payment_status: "paid" },
    ])
  })

  it("moves no unit when a part is refunded in Medusa: it asks somebody, once, with the amount", () => {
    const paid = held({ paid_amount: 45000n, payment_status: "paid" })
    const order = money({ refunded_total: 18000n, credit_line_total: 18000n })
    const plan = planSettlement({ order, lines, packages: [paid] })
    expect(plan.balances).toEqual([
      { id: "cpkg_1", paid_amount: 27000n, refunded_amount: 18000n, payment_status: "paid" },
    ])
    expect(plan.attention).toEqual([{ id: "cpkg_1", code: "refunded_in_medusa", amount: 18000n }])
    const known = { ...paid, paid_amount: 27000n, refunded_amount: 18000n }
    expect(planSettlement({ order, lines, packages: [known] })).toEqual(nothing)

    const again = money({ refunded_total: 20000n, credit_line_total: 20000n })
    expect(planSettlement({ order: again, lines, packages: [known] }).attention).toEqual([
      { id: "cpkg_1", code: "refunded_in_medusa", amount: 2000n },
    ])
  })

  it("keeps a refund from a package's own page with that package", () => {
    const two = [{ ...massages, quantity: 2, total: 90000n }]
    const paid = { paid_amount: 45000n, payment_status: "paid" as const }
    const cancelled = held({ ...paid, cancelled: "by_hand", refunded_here: 45000n })
    const other = held({ ...paid, id: "cpkg_2", unit_index: 1 })
    const order = money({
      item_total: 90000n,
      refunded_total: 45000n,
      credit_line_total: 45000n,
    })
    expect(planSettlement({ order, lines: two, packages: [cancelled, other] })).toEqual({
      balances: [
        { id: "cpkg_1", paid_amount: 0n, refunded_amount: 45000n, payment_status: "paid" },
      ],
      attention: [],
    })
  })

  it("takes a refund that is just on its way from a package's page for that package's own", () => {
    const two = [{ ...massages, quantity: 2, total: 90000n }]
    const paid = { paid_amount: 45000n, payment_status: "paid" as const }
    const ending = held({ ...paid, cancelled: "by_hand", refunding: true })
    const other = held({ ...paid, id: "cpkg_2", unit_index: 1 })
    const order = money({
      item_total: 90000n,
      refunded_total: 18000n,
      credit_line_total: 18000n,
    })
    expect(planSettlement({ order, lines: two, packages: [ending, other] })).toEqual({
      balances: [
        { id: "cpkg_1", paid_amount: 27000n, refunded_amount: 18000n, payment_status: "paid" },
      ],
      attention: [],
    })
  })

  it("still hears of a refund in Medusa when the package gave money back outside of it before", () => {
    const known = { paid_amount: 35000n, refunded_amount: 10000n, payment_status: "paid" as const }
    const some = held({ ...known, refunded_outside: 10000n })
    const order = money({ refunded_total: 5000n, credit_line_total: 5000n })
    expect(planSettlement({ order, lines, packages: [some] })).toEqual({
      balances: [
        { id: "cpkg_1", paid_amount: 30000n, refunded_amount: 15000n, payment_status: "paid" },
      ],
      attention: [{ id: "cpkg_1", code: "refunded_in_medusa", amount: 5000n }],
    })
  })

  it("goes with its unit when an order edit removes it, before and after the refund", () => {
    const paid = { paid_amount: 45000n, payment_status: "paid" as const }
    const stays = held(paid)
    const gone = held({ ...paid, id: "cpkg_2", unit_index: 1, cancelled: "with_order" })
    const back = { id: "cpkg_2", paid_amount: 0n, refunded_amount: 45000n }
    const owed = money({ pending_difference: -45000n })
    expect(planSettlement({ order: owed, lines, packages: [gone, stays] })).toEqual({
      balances: [{ ...back, payment_status: "paid" }],
      attention: [],
    })
    const refunded = money({ refunded_total: 45000n })
    const packages = [{ ...gone, ...back }, stays]
    expect(planSettlement({ order: refunded, lines, packages })).toEqual(nothing)
  })

  it("is given back with a cancelled order, and nobody is asked about its units", () => {
    const ended = held({ paid_amount: 45000n, payment_status: "paid", cancelled: "with_order" })
    const order = money({ refunded_total: 45000n, credit_line_total: 45000n })
    expect(planSettlement({ order, lines, packages: [ended] })).toEqual({
      balances: [
        { id: "cpkg_1", paid_amount: 0n, refunded_amount: 45000n, payment_status: "paid" },
      ],
      attention: [],
    })
  })
})
