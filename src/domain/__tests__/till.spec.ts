import {
  notWrittenOff,
  planPayment,
  planRefund,
  refundedBy,
  type OrderTill,
  type TillPayment,
} from "../till"

const ME = "crop_me"
const NOON = "2026-06-10T10:00:00.000Z"

const payment = (changes: Partial<TillPayment> = {}): TillPayment => ({
  id: "pay_1",
  provider_id: "pp_system_default",
  cancelled: false,
  authorized: 45000n,
  operation_id: null,
  captures: [],
  refunds: [],
  ...changes,
})

const till = (changes: Partial<OrderTill> = {}): OrderTill => ({
  order_id: "order_1",
  currency_code: "eur",
  digits: 2,
  busy: null,
  pending: 45000n,
  payments: [],
  waiting: [],
  ...changes,
})

const pay = (amount: bigint, order: OrderTill) => planPayment(order, { amount, operation_id: ME })

describe("a payment on an order", () => {
  it("gets a payment of its own when nothing was promised", () => {
    expect(pay(12000n, till())).toMatchObject({
      capture: [],
      collect: { amount: 12000n, collection_id: null },
      exceeds: false,
    })
  })

  it("is captured from what was promised for the desk, and the rest gets a payment of its own", () => {
    const promised = till({ pending: 50000n, payments: [payment()] })
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
    const card = till({ payments: [payment({ provider_id: "pp_card", authorized: 40000n })] })
    expect(pay(5001n, card)).toMatchObject({ open: 5000n, exceeds: true, capture: [] })
    const cancelled = payment({ provider_id: "pp_card", cancelled: true })
    expect(pay(45000n, till({ payments: [cancelled] })).exceeds).toBe(false)
  })

  it("after a crash asks for the rest only, and finds what it had begun", () => {
    const captures = [{ id: "cap_1", amount: 12000n, at: NOON, by: ME }]
    const done = till({ pending: 0n, payments: [payment({ captures })] })
    expect(pay(12000n, done)).toMatchObject({
      done: [{ payment_id: "pay_1", amount: 12000n }],
      capture: [],
      collect: null,
      exceeds: false,
    })
    const begun = till({ waiting: [{ id: "pay_col_1", amount: 12000n, operation_id: ME }] })
    expect(pay(12000n, begun).collect).toEqual({ amount: 12000n, collection_id: "pay_col_1" })
    const authorized = payment({ operation_id: ME, authorized: 12000n })
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
  const captured = (id: string, amount: bigint, refunds: TillPayment["refunds"] = []) =>
    payment({ id, captures: [{ id: `cap_${id}`, amount, at: NOON, by: null }], refunds })

  it("takes the largest payment first and never more than it still holds", () => {
    const back = { id: "ref_1", amount: 29000n, at: NOON, operation_id: null }
    const order = till({ payments: [captured("pay_1", 2000n), captured("pay_2", 30000n, [back])] })
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
    const mine = { id: "ref_1", amount: 30000n, at: NOON, operation_id: ME }
    const order = till({ payments: [captured("pay_1", 2000n), captured("pay_2", 30000n, [mine])] })
    expect(refundedBy(order, ME)).toEqual([{ payment_id: "pay_2", amount: 30000n }])
    expect(planRefund(order, { amount: 31000n, operation_id: ME })).toMatchObject({
      refund: [{ payment_id: "pay_1", amount: 1000n }],
      missing: 0n,
    })
    expect(planRefund(order, { amount: 30000n, operation_id: ME }).refund).toEqual([])
  })
})
