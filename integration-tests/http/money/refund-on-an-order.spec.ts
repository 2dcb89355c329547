import { Modules } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import { annaUses } from "../../support/anna-uses"
import { cashierOf } from "../../support/cashier"
import { cutShort, type Call } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

const call = (service: string, method: string): Call => ({ service, method })
const refund = call(Modules.PAYMENT, "refundPayment")
const hear = call(Modules.ORDER, "addOrderTransactions")
const writeOff = call(Modules.ORDER, "createOrderChange")
const finish = call(SERVICE_CREDIT_MODULE, "finishCancel")

/** Every call with which a refund leaves the ledger, and those that bring it home. */
const CUTS: [string, Call, "before" | "after"][] = [
  ["before the money goes back", refund, "before"],
  ["after the money went back", refund, "after"],
  ["before the order hears of it", hear, "before"],
  ["after the order has heard of it", hear, "after"],
  ["before the order writes it off", writeOff, "before"],
  ["before the package ends", finish, "before"],
  ["after the package has ended", finish, "after"],
]

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let till: ReturnType<typeof cashierOf>
    let desk: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      till = cashierOf(api, shop)
      desk = orderDeskOf(api, shop, getContainer())
      await utils.waitWorkflowExecutions()
    })

    /** So many "10 massages" on one order, paid online. */
    const paidOnline = async (quantity = 1) => {
      const { order, packages } = await shop.buy(shop.anna, "ten_massages", quantity)
      await shop.capture(order)
      const [sold, other] = packages
      if (!sold) throw new Error("Nothing was sold.")
      await eventually(async () => {
        expect(await till.look(sold)).toMatchObject({ paid_amount: 450 })
      })
      return { order, sold, other: other ?? sold }
    }
    /** The same on an order that was paid in two parts: 300.00 and 150.00. */
    const paidInParts = async () => {
      const order = await desk.writeOrder(shop.anna)
      await shop.replay("order.placed", { id: order.id })
      const [sold] = await shop.packagesOf(shop.anna, { order_id: order.id })
      if (!sold) throw new Error("Nothing was sold.")
      await till.pay(sold, { amount: 150 })
      await till.pay(sold, { amount: 300 })
      return { order, sold }
    }
    /** What Medusa has given back on an order, and whether it says that anything is owed. */
    const refundsOf = async ({ id }: { id: string }) => {
      const rows = await shop.sql<{ amount: number }>(
        `select r.amount::float as amount from refund r join payment p on p.id = r.payment_id
         join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
         where l.order_id = ? and r.deleted_at is null order by r.amount`,
        [id]
      )
      return rows.map(({ amount }) => amount)
    }
    const pendingOf = async ({ id }: { id: string }) => {
      const config = { ...shop.admin(), params: { fields: "id,summary.*" } }
      const { data } = await api.get<{ order: { summary: { pending_difference: number } } }>(
        `/admin/orders/${id}`,
        config
      )
      return data.order.summary.pending_difference
    }
    const ended = { status: "cancelled", payment_status: "paid", attention: null }

    it("goes through Medusa: 6 revoked, 4 kept, 270.00 of 450.00 back, and nobody has to look", async () => {
      const { order, sold } = await paidOnline()
      await annaUses(shop, 4)

      const { data } = await till.cancel(sold, { method: "pro_rata" })

      const settled = { ...ended, paid_amount: 180, refunded_amount: 270 }
      expect(data.client_package).toMatchObject({
        ...settled,
        units: { available: 0, redeemed: 4, revoked: 6 },
      })
      expect(await refundsOf(order)).toEqual([270])
      expect(await pendingOf(order)).toBe(0)
      await utils.waitWorkflowExecutions()
      await shop.replay("order.placed", { id: order.id })
      expect(await till.look(sold)).toMatchObject(settled)
      const { payments } = await till.paymentsOf(sold)
      expect(payments).toMatchObject([
        { kind: "refund", amount: 270, medusa_payment_id: expect.stringMatching(/^pay_/) },
        { kind: "payment", amount: 450, actor: null },
      ])
      await shop.audit()
    })

    it("takes the largest payment first, and only as many as it needs", async () => {
      const { order, sold } = await paidInParts()
      await till.cancel(sold, { method: "pro_rata", amount: 400 })
      expect(await refundsOf(order)).toEqual([100, 300])
      expect(await till.look(sold)).toMatchObject({ paid_amount: 50, refunded_amount: 400 })
    })

    it("is that package's alone: another of the same order keeps its money and its peace", async () => {
      const { order, sold, other } = await paidOnline(2)

      await till.cancel(sold, { method: "pro_rata" })

      await shop.replay("order.placed", { id: order.id })
      expect(await till.look(sold)).toMatchObject({ ...ended, refunded_amount: 450 })
      expect(await till.look(other)).toMatchObject({
        status: "active",
        paid_amount: 450,
        refunded_amount: 0,
        attention: null,
      })
    })

    it("of all that came in ends the package in the same way", async () => {
      const { sold } = await paidOnline()
      await annaUses(shop, 4)
      await till.cancel(sold, { method: "pro_rata", amount: 450 })
      await utils.waitWorkflowExecutions()
      expect(await till.look(sold)).toMatchObject({ ...ended, refunded_amount: 450 })
      await shop.audit()
    })

    it("never exceeds what was received, and never what the payments hold", async () => {
      const { order, sold } = await paidOnline()
      const refund = { method: "pro_rata", amount: 450.01 } as const
      expect(await refused(till.cancel(sold, refund))).toMatchObject({
        status: 400,
        type: "invalid_data",
        message: "refund.amount: only 450.00 EUR was received.",
      })
      expect(await refundsOf(order)).toEqual([])
      expect(await till.look(sold)).toMatchObject({ status: "active", paid_amount: 450 })
    })

    it("waits for an order that is being edited", async () => {
      const { order, sold } = await paidOnline()
      await api.post("/admin/order-edits", { order_id: order.id }, shop.admin())
      expect(await refused(till.cancel(sold, { method: "pro_rata" }))).toMatchObject({
        status: 400,
        code: "changed_meanwhile",
        message: "The order is being edited. Confirm or cancel the edit first.",
      })
      expect(await refundsOf(order)).toEqual([])
      expect(await till.look(sold)).toMatchObject({ status: "active", units: { available: 10 } })
    })

    it("that fails leaves the customer her package", async () => {
      const { order, sold } = await paidOnline()
      cutShort(getContainer(), refund, "before")
      await refused(till.cancel(sold, { method: "pro_rata" }))

      expect(await refundsOf(order)).toEqual([])
      expect(await till.look(sold)).toMatchObject({ status: "active", paid_amount: 450 })
      await annaUses(shop, 1)
    })

    it("is carried out once when two people ask at the same time", async () => {
      const { order, sold } = await paidOnline()
      const cancel = async () => await till.cancel(sold, { method: "pro_rata" })
      const answers = await Promise.allSettled([cancel(), cancel(), cancel()])
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await refundsOf(order)).toEqual([450])
    })

    describe("a process that dies", () => {
      it.each(CUTS)("%s refunds once when it is asked again", async (_when, at, when) => {
        const { order, sold } = await paidInParts()
        const manager = shop.admin("manager")
        const wanted = { method: "pro_rata", amount: 400 } as const
        const cancel = async () => await till.cancel(sold, wanted, manager, "key-1")
        const cut = cutShort(getContainer(), at, when)
        await refused(cancel())
        expect(cut.cuts()).toBe(1)

        await cancel()

        expect(await refundsOf(order)).toEqual([100, 300])
        expect(await pendingOf(order)).toBe(0)
        await utils.waitWorkflowExecutions()
        expect(await till.look(sold)).toMatchObject({
          ...ended,
          paid_amount: 50,
          refunded_amount: 400,
        })
        const { payments } = await till.paymentsOf(sold)
        expect(payments.filter(({ kind }) => kind === "refund")).toHaveLength(2)
      })
    })
  },
})
