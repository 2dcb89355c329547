import fc from "fast-check"
import { exactSum, sum, toMinor } from "../money"
import { planRest } from "../till"
import { NOON, payment, till } from "./support/tills"

describe("the rest of an order", () => {
  const captured = (amount: number, of = amount) =>
    payment({ amount: of, captures: [{ id: "cap_1", amount, at: NOON, by: null }] })
  const unpaid = (amount: number, changes = {}) => ({
    ...{ id: "pay_col_rest", is_ours: true, session_ids: [] },
    amount: { asked: toMinor(amount, 2), exact: exactSum([amount]) },
    ...changes,
  })
  const nothing = { open: null, change: null, cancel: [] }

  it("waits in a collection once a part was paid, and in none before", () => {
    expect(planRest(till({ pending: 450 }))).toEqual(nothing)
    const paid = till({ pending: 350, payments: [captured(100)] })
    expect(planRest(paid)).toEqual({ ...nothing, open: "350" })
  })

  it("waits before anything was paid where somebody is to pay it online", () => {
    expect(planRest(till({ pending: 450 }), { always: true })).toEqual({ ...nothing, open: "450" })
  })

  it("is asked for to the last digit that Medusa knows", () => {
    const paid = till({ pending: 8.875, payments: [captured(100)] })
    expect(planRest(paid)).toEqual({ ...nothing, open: "8.875" })
  })

  it("becomes less with each payment, and ends with the last one", () => {
    const rest = [unpaid(350)]
    const less = till({ pending: 250, payments: [captured(200)], unpaid: rest })
    expect(planRest(less)).toEqual({ ...nothing, change: { id: "pay_col_rest", amount: "250" } })
    const same = till({ pending: 350, payments: [captured(100)], unpaid: rest })
    expect(planRest(same)).toEqual(nothing)
    const over = till({ pending: 0, payments: [captured(450)], unpaid: rest })
    expect(planRest(over)).toEqual({ ...nothing, cancel: ["pay_col_rest"] })
  })

  it("is what neither a provider has promised nor somebody else asks for", () => {
    const promised = till({ pending: 350, payments: [captured(100, 450)] })
    expect(planRest(promised)).toEqual(nothing)
    const theirs = [unpaid(200, { id: "pay_col_theirs", is_ours: false })]
    const both = till({ pending: 350, payments: [captured(100)], unpaid: theirs })
    expect(planRest(both)).toEqual({ ...nothing, open: "150.00" })
  })

  it("is nothing of an order that costs nothing, which reads as paid by a collection of nothing", () => {
    const free = till({ pending: 0 })
    expect(planRest(free)).toEqual({ ...nothing, open: "0" })
    expect(planRest({ ...free, unpaid: [unpaid(0)] })).toEqual(nothing)
    expect(planRest({ ...free, unpaid: [unpaid(350)] })).toEqual({
      ...nothing,
      change: { id: "pay_col_rest", amount: "0" },
    })
    const dearer = till({ pending: 50, unpaid: [unpaid(0)] })
    expect(planRest(dearer)).toEqual({ ...nothing, change: { id: "pay_col_rest", amount: "50" } })
  })

  it("agrees once it was planned, whatever was paid and is open", () => {
    const cents = fc.integer({ min: 0, max: 100_000 })
    const facts = fc.record({
      pending: cents,
      paid: cents,
      ours: fc.array(cents, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(facts, ({ pending, paid, ours }) => {
        const before = till({
          pending: pending / 100,
          payments: paid ? [captured(paid / 100)] : [],
          unpaid: ours.map((amount, n) => unpaid(amount / 100, { id: `pay_col_${n}` })),
        })
        const { open, change, cancel } = planRest(before)
        const kept = before.unpaid
          .filter(({ id }) => !cancel.includes(id))
          .map((one) =>
            one.id === change?.id
              ? { ...one, amount: { asked: toMinor(change.amount, 2), exact: change.amount } }
              : one
          )
        const after = { ...before, unpaid: open === null ? kept : [...kept, unpaid(Number(open))] }
        expect(planRest(after)).toEqual(nothing)
        const asked = sum(after.unpaid.map(({ amount }) => amount.asked))
        if (paid || after.unpaid.length) expect(asked).toBe(BigInt(pending))
      })
    )
  })
})
