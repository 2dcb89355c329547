import { Modules } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { MONEY } from "../../src/workflows/money/settle-planned"
import type { Call } from "./cut-short"
import type { MoneyStage } from "./money-stage"
import { nth } from "./nth"

/** What has moved in Medusa, and what our rows say of it. */
export type Moved = {
  captured: number[]
  refunded: number[]
  written: string[]
  state: string
  open: number
}
/** A call at which a command is killed. */
export type Cut = [when: string, call: Call, where: "before" | "after"]
/** A command that moves money: how it is begun, sent and cut, and what it comes to. */
export type MoneyCommand = {
  begin: () => Promise<{ id: string; order_id: string | null }>
  send: (sold: { id: string }, key: string) => Promise<unknown>
  cuts: Cut[]
  /** What has moved where it was carried out. */
  done: Moved
}

const call = (service: string, method: string): Call => ({ service, method })
const around = (name: string, at: Call): Cut[] => [
  [`before ${name}`, at, "before"],
  [`after ${name}`, at, "after"],
]
const ours = (method: string) => call(SERVICE_CREDIT_MODULE, method)
const refund = around("the money goes back", call(Modules.PAYMENT, "refundPayment"))
const hear = around("the order hears of it", call(Modules.ORDER, "addOrderTransactions"))

/**
 * The money commands of the desk, and what has moved outside and inside by them. They are named before there
 * is a shop, and given once there is one.
 */
export const moneyCommandsOf = (on: () => MoneyStage) => {
  const owed = async () => {
    const order = await on().orders.writeOrder(on().shop.anna)
    await on().shop.replay("order.placed", { id: order.id })
    return nth(await on().shop.packagesOf(on().shop.anna, { order_id: order.id }))
  }
  const paid = async () => {
    const sold = await owed()
    await on().till.pay(sold, { amount: 450 })
    return sold
  }

  /** What has moved outside, and what our rows say of it. */
  const look = async (sold: { id: string; order_id: string | null }): Promise<Moved> => {
    const { captured, pending } = await on().sales.orderOf(sold)
    const refunds = await on().shop.sql<{ amount: number }>(
      `select r.amount::float as amount from refund r join payment p on p.id = r.payment_id
       join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
       where l.order_id = ? and r.deleted_at is null order by r.amount`,
      [sold.order_id]
    )
    const { payments } = await on().till.paymentsOf(sold)
    const { paid_amount, refunded_amount, status } = await on().till.look(sold)
    return {
      open: pending,
      captured: captured.sort(),
      refunded: refunds.map(({ amount }) => amount),
      written: payments.map(({ kind, amount }) => `${kind} ${amount}`).sort(),
      state: `${status}, ${paid_amount} paid, ${refunded_amount} back`,
    }
  }

  const pay = async (sold: { id: string }, key: string) =>
    await on().till.pay(sold, { amount: 120 }, on().shop.admin("staff"), key)
  const refunding = async (sold: { id: string }, key: string) =>
    await on().till.cancel(
      sold,
      { method: "pro_rata", amount: 200 },
      on().shop.admin("manager"),
      key
    )
  const paying = [
    ...around("the payment is captured", call(Modules.PAYMENT, "capturePayment")),
    ...hear,
    ...around("it is written down", ours("finishOrderPayment")),
  ]
  /** By the kind of what is planned: one without its row does not compile. */
  const COMMANDS: Record<(typeof MONEY)[number], MoneyCommand> = {
    payment: {
      begin: owed,
      send: pay,
      cuts: [
        ["once it is planned", ours("planOrderPayment"), "after"],
        ...around("it is opened", call(Modules.PAYMENT, "createPaymentCollections")),
        ["after it is begun", call(Modules.PAYMENT, "createPaymentSession"), "after"],
        ["after it is authorised", call(Modules.PAYMENT, "authorizePaymentSession"), "after"],
        ...paying,
      ],
      done: {
        captured: [120],
        refunded: [],
        written: ["payment 120"],
        state: "pending, 120 paid, 0 back",
        open: 330,
      },
    },
    cancel: {
      begin: paid,
      send: refunding,
      cuts: [
        ["once it is planned", ours("planCancel"), "after"],
        ...refund,
        ...hear,
        ["before it is written off", call(Modules.ORDER, "createOrderChange"), "before"],
        ["after it is written off", call(Modules.ORDER, "confirmOrderChange"), "after"],
        ...around("the package ends", ours("finishCancel")),
      ],
      done: {
        captured: [450],
        refunded: [200],
        written: ["payment 450", "refund 200"],
        state: "cancelled, 250 paid, 200 back",
        open: 0,
      },
    },
    void_payment: {
      begin: paid,
      send: async (sold, key) =>
        await on().till.voidPayment(sold, 450, on().shop.admin("manager"), key),
      cuts: [
        ["once it is planned", ours("planOrderVoid"), "after"],
        ...refund,
        ...hear,
        ...around("it is written down", ours("finishOrderVoid")),
      ],
      done: {
        captured: [450],
        refunded: [450],
        written: ["payment 450", "void 450"],
        state: "active, 0 paid, 0 back",
        open: 450,
      },
    },
  }

  return { commands: COMMANDS, look, paid, refunding }
}
