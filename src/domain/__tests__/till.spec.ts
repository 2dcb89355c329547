import fc from "fast-check"
import { exactSum, sum, toMinor } from "../money"
import {
  exactAmount,
  notWrittenOff,
  planPayment,
  planRefund,
  refundedBy,
  type OrderTill,
  type RawPayment,
} from "../till"
import { NOON, payment, till } from "./support/tills"

const ME = "crop_me"

const pay = (amount: bigint, order: OrderTill, asked = 100000n) =>
  planPayment(order, { amount, operation_id: ME, asked })

describe("a payment on an order", () => {
  it("gets a payment of its own when nothing was promised", () => {
    expect(pay(12000n, till())).toMatchObject({
      capture: [],
      collect: { amount: 12000n, collection_id: null },
      exceeds: false,
    })
  })

  it("is captured from what was promised for the desk, and the rest gets a payment of its own", () => {
    const promised = till({ pending: 500, payments: [payment()] })
    expect(pay(12000n, promised)).toMatchObject({
      capture: [{ payment_id: "pay_1", amount: 12000n }],
      collect: null,
    })
    expect(pay(50000n, promised)).toMatchObject({
      capture: [{ payment_id: "pay_1", amount: 45000n }],
      collect: { amount: 5000n },
      exceeds: false,
    })
  })

  it("never exceeds what is open; what a card has authorised is on its way", () => {
    expect(pay(45001n, till())).toMatchObject({ open: 45000n, exceeds: true })
    const card = till({ payments: [payment({ provider_id: "pp_card", amount: 400 })] })
    expect(pay(5001n, card)).toMatchObject({ open: 5000n, exceeds: true, capture: [] })
    const cancelled = payment({ provider_id: "pp_card", cancelled: true })
    expect(pay(45000n, till({ payments: [cancelled] })).exceeds).toBe(false)
  })

  it("never pays for more than the package itself asks, whatever else is open on its order", () => {
    expect(pay(45001n, till({ pending: 462 }), 45000n)).toMatchObject({
      open: 45000n,
      exceeds: true,
    })
  })

  it("after a crash asks for the rest only, and finds what it had begun", () => {
    const captures = [{ id: "cap_1", amount: 120, at: NOON, by: ME }]
    const done = till({ pending: 0, payments: [payment({ captures })] })
    expect(pay(12000n, done)).toMatchObject({
      done: [{ payment_id: "pay_1", amount: 12000n }],
      capture: [],
      collect: null,
      exceeds: false,
    })
    const begun = till({ waiting: [{ id: "pay_col_1", amount: 12000n, operation_id: ME }] })
    expect(pay(12000n, begun).collect).toEqual({ amount: 12000n, collection_id: "pay_col_1" })
    const authorized = payment({ operation_id: ME, amount: 120 })
    expect(pay(12000n, till({ payments: [authorized] })).capture).toEqual([
      { payment_id: "pay_1", amount: 12000n },
    ])
  })

  it("leaves alone what another command has begun", () => {
    const theirs = till({
      payments: [payment({ operation_id: "crop_other" })],
      waiting: [{ id: "pay_col_1", amount: 12000n, operation_id: "crop_other" }],
    })
    expect(pay(12000n, theirs)).toMatchObject({
      capture: [],
      collect: { amount: 12000n, collection_id: null },
    })
  })
})

describe("a refund on an order", () => {
  const captured = (id: string, amount: number, refunds: RawPayment["refunds"] = []) =>
    payment({ id, amount, captures: [{ id: `cap_${id}`, amount, at: NOON, by: null }], refunds })

  it("takes the largest payment first and never more than it still holds", () => {
    const back = { id: "ref_1", amount: 290, at: NOON, operation_id: null }
    const order = till({ payments: [captured("pay_1", 20), captured("pay_2", 300, [back])] })
    expect(planRefund(order, { amount: 2500n, operation_id: ME })).toEqual({
      done: [],
      refund: [
        { payment_id: "pay_1", amount: 2000n },
        { payment_id: "pay_2", amount: 500n },
      ],
      missing: 0n,
    })
    expect(planRefund(order, { amount: 4000n, operation_id: ME }).missing).toBe(1000n)
  })

  it("is written off, so that an order asks for no more than before, or for what it did not owe", () => {
    const of = (before: bigint, pending: bigint) =>
      notWrittenOff(pending, { before, refunded: 10000n })
    expect(of(0n, 0n)).toBe(0n)
    expect(of(0n, 10000n)).toBe(10000n)
    expect(of(33000n, 33000n)).toBe(0n)
    expect(of(33000n, 43000n)).toBe(10000n)
    expect(of(33000n, 20000n)).toBe(0n)
    expect(of(-18000n, -8000n)).toBe(0n)
    expect(of(-4000n, 6000n)).toBe(6000n)
    expect(of(-4000n, 0n)).toBe(0n)
  })

  it("after a crash gives back the rest only", () => {
    const mine = { id: "ref_1", amount: 300, at: NOON, operation_id: ME }
    const order = till({ payments: [captured("pay_1", 20), captured("pay_2", 300, [mine])] })
    expect(refundedBy(order, ME)).toEqual([{ payment_id: "pay_2", amount: 30000n }])
    expect(planRefund(order, { amount: 31000n, operation_id: ME })).toMatchObject({
      refund: [{ payment_id: "pay_1", amount: 1000n }],
      missing: 0n,
    })
    expect(planRefund(order, { amount: 30000n, operation_id: ME }).refund).toEqual([])
  })
})

describe("amounts that Medusa keeps with more digits than the currency has", () => {
  it("are captured and collected to the last digit, so that nothing stays pending", () => {
    const promised = till({ pending: 108.875, payments: [payment({ amount: 108.875 })] })
    const plan = pay(10888n, promised)
    expect(plan).toMatchObject({ open: 10888n, exceeds: false })
    expect(plan.capture.map((part) => exactAmount(promised, part, "uncaptured"))).toEqual([
      "108.875",
    ])
    expect(pay(10889n, promised).exceeds).toBe(true)
  })

  it("go back to the last digit, never more than was captured", () => {
    const forint = { digits: 0, currency_code: "huf", pending: 0 }
    const captures = [{ id: "cap_1", amount: 12698.73, at: NOON, by: null }]
    const order = till({ ...forint, payments: [payment({ amount: 12698.73, captures })] })
    const { refund, missing } = planRefund(order, { amount: 12699n, operation_id: ME })
    expect(missing).toBe(0n)
    expect(refund.map((part) => exactAmount(order, part, "refundable"))).toEqual(["12698.73"])
    const [part] = planRefund(order, { amount: 12698n, operation_id: ME }).refund
    expect(part && exactAmount(order, part, "refundable")).toBe("12698")
  })

  it("go back with what is less than a coin, when all goes back", () => {
    const captured = (id: string, amount: number) =>
      payment({ id, amount, captures: [{ id: `of_${id}`, amount, at: NOON, by: null }] })
    const payments = [
      captured("pay_1", 0.001),
      captured("pay_2", 4879.097),
      captured("pay_3", 984.647),
    ]
    const order = till({ pending: 0, payments })
    const back = (amount: bigint) =>
      planRefund(order, { amount, operation_id: ME }).refund.map((part) =>
        exactAmount(order, part, "refundable")
      )
    expect(back(586375n)).toEqual(["0.001", "4879.097", "984.647"])
    expect(back(586374n)).toEqual(["4879.097", "984.64"])
  })

  it("are rounded together: however a sum was split, all of it can go back and no more", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((thousandths) => thousandths / 1000)
    const facts = fc.record({
      digits: fc.constantFrom(0, 2, 3),
      amounts: fc.array(amount, { minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(facts, ({ digits, amounts }) => {
        const payments = amounts.map((captured, n) =>
          payment({
            id: `pay_${n}`,
            amount: captured,
            captures: [{ id: `cap_${n}`, amount: captured, at: NOON, by: null }],
          })
        )
        const order = till({ digits, pending: 0, payments })
        const asked = toMinor(exactSum(amounts), digits)
        const shown = order.payments.flatMap(({ captures }) => captures.map((one) => one.amount))
        expect(sum(shown)).toBe(asked)
        const { refund, missing } = planRefund(order, { amount: asked, operation_id: ME })
        expect(missing).toBe(0n)
        const back = exactSum(refund.map((part) => exactAmount(order, part, "refundable")))
        expect(Number(back) <= Number(exactSum(amounts))).toBe(true)
        expect(toMinor(back, digits)).toBe(asked)
      })
    )
  })
})
