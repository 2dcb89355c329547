import { Modules } from "@medusajs/framework/utils"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { MONEY } from "../../../src/workflows/money/settle-planned"
import { cashierOf } from "../../support/cashier"
import type { Call } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { killedAt } from "../../support/killed"
import { medusaSuite } from "../../support/medusa-suite"
import { nth } from "../../support/nth"
import { orderDeskOf } from "../../support/order-desk"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

type Moved = { captured: number[]; refunded: number[]; written: string[]; state: string }
type Cut = [when: string, call: Call, where: "before" | "after"]
type Command = {
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

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let till: ReturnType<typeof cashierOf>
    let sales: ReturnType<typeof salesOf>
    let desk: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      till = cashierOf(api, shop)
      sales = salesOf(api, shop)
      desk = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const owed = async () => {
      const order = await desk.writeOrder(shop.anna)
      await shop.replay("order.placed", { id: order.id })
      return nth(await shop.packagesOf(shop.anna, { order_id: order.id }))
    }
    const paid = async () => {
      const sold = await owed()
      await till.pay(sold, { amount: 450 })
      return sold
    }

    /** What has moved outside, and what our rows say of it. */
    const look = async (sold: { id: string; order_id: string | null }): Promise<Moved> => {
      const { captured } = await sales.orderOf(sold)
      const refunds = await shop.sql<{ amount: number }>(
        `select r.amount::float as amount from refund r join payment p on p.id = r.payment_id
         join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
         where l.order_id = ? and r.deleted_at is null order by r.amount`,
        [sold.order_id]
      )
      const { payments } = await till.paymentsOf(sold)
      const { paid_amount, refunded_amount, status } = await till.look(sold)
      return {
        captured: captured.sort(),
        refunded: refunds.map(({ amount }) => amount),
        written: payments.map(({ kind, amount }) => `${kind} ${amount}`).sort(),
        state: `${status}, ${paid_amount} paid, ${refunded_amount} back`,
      }
    }

    const pay = async (sold: { id: string }, key: string) =>
      await till.pay(sold, { amount: 120 }, shop.admin("staff"), key)
    const paying = [
      ...around("the payment is captured", call(Modules.PAYMENT, "capturePayment")),
      ...hear,
      ...around("it is written down", ours("finishOrderPayment")),
    ]
    /** By the kind of what is planned: one without its row does not compile. */
    const COMMANDS: Record<(typeof MONEY)[number], Command> = {
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
        },
      },
      cancel: {
        begin: paid,
        send: async (sold, key) =>
          await till.cancel(sold, { method: "pro_rata", amount: 200 }, shop.admin("manager"), key),
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
        },
      },
      void_payment: {
        begin: paid,
        send: async (sold, key) => await till.voidPayment(sold, 450, shop.admin("manager"), key),
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
        },
      },
    }

    describe.each(Object.entries(COMMANDS))("%s that was killed", (_name, command) => {
      const kill = async ([, at, where]: Cut) => {
        const sold = await command.begin()
        await utils.waitWorkflowExecutions()
        const before = await look(sold)
        const send = async () => await refused(command.send(sold, "the-first"))
        expect(await killedAt(getContainer(), at, where, send)).toBe(true)
        return { sold, before }
      }

      it.each(command.cuts)("%s is done once when it is sent again", async (...cut) => {
        const { sold } = await kill(cut)
        await command.send(sold, "the-first")
        await eventually(async () => expect(await look(sold)).toEqual(command.done))
      })

      // What is written down is done: asked anew, it is another one.
      const unwritten = command.cuts.filter(
        ([, { method }, where]) => !(method.startsWith("finish") && where === "after")
      )
      it.each(unwritten)("%s is done once when it is asked anew", async (...cut) => {
        const { sold } = await kill(cut)
        const early = await command.send(sold, "another").catch((error: unknown) => error)
        if (early instanceof Error) {
          expect(await refused(Promise.reject(early))).toMatchObject({ code: "changed_meanwhile" })
          await shop.setClock("10 minutes")
          await command.send(sold, "another")
        }
        await eventually(async () => expect(await look(sold)).toEqual(command.done))
      })

      it.each(command.cuts)("%s is brought to its end by the jobs", async (...cut) => {
        const { sold, before } = await kill(cut)
        await finishPlanned(getContainer())
        await shop.setClock("10 minutes")
        await finishPlanned(getContainer())
        // What was written down and not told yet is seen by the job that compares orders.
        await findMissedOrders(getContainer())
        const after = await look(sold)
        expect([before, command.done]).toContainEqual(after)
        expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
        await finishPlanned(getContainer())
        expect(await look(sold)).toEqual(after)
      })
    })
  },
})
