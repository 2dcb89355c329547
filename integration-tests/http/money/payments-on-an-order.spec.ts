import { Modules } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import { cashierOf } from "../../support/cashier"
import { cutShort, type Call } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

const call = (service: string, method: string): Call => ({ service, method })
const capture = call(Modules.PAYMENT, "capturePayment")
const finish = call(SERVICE_CREDIT_MODULE, "finishOrderPayment")
const hear = call(Modules.ORDER, "addOrderTransactions")

/** Every call with which a payment leaves the ledger, and those that bring it home. */
const CUTS: [string, Call, "before" | "after"][] = [
  ["before its collection is made", call(Modules.PAYMENT, "createPaymentCollections"), "before"],
  ["after its collection is made", call(Modules.PAYMENT, "createPaymentCollections"), "after"],
  ["after it is begun", call(Modules.PAYMENT, "createPaymentSession"), "after"],
  ["after it is authorised", call(Modules.PAYMENT, "authorizePaymentSession"), "after"],
  ["before it is captured", capture, "before"],
  ["after it is captured", capture, "after"],
  ["before the order hears of it", hear, "before"],
  ["after the order has heard of it", hear, "after"],
  ["before it is written down", finish, "before"],
  ["after it is written down", finish, "after"],
]

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let till: ReturnType<typeof cashierOf>
    let desk: ReturnType<typeof orderDeskOf>
    let sales: ReturnType<typeof salesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      till = cashierOf(api, shop)
      desk = orderDeskOf(api, shop, getContainer())
      sales = salesOf(api, shop)
      await utils.waitWorkflowExecutions()
    })

    /** "10 massages" bought online, to be paid at the desk: Medusa's manual payment waits for it. */
    const promised = async () => {
      const { packages } = await shop.buy(shop.anna, "ten_massages")
      const [sold] = packages
      if (!sold) throw new Error("Nothing was sold.")
      return sold
    }
    /** The same on an order that nobody has promised to pay. */
    const owed = async () => {
      const order = await desk.writeOrder(shop.anna)
      await shop.replay("order.placed", { id: order.id })
      const [sold] = await shop.packagesOf(shop.anna, { order_id: order.id })
      if (!sold) throw new Error("Nothing was sold.")
      return sold
    }
    const orderOf = async ({ order_id }: { order_id: string | null }) =>
      await sales.orderOf({ order_id })

    describe.each([
      ["that was promised for the desk", promised],
      ["that nobody has promised", owed],
    ])("a payment for a sale %s", (_case, sell) => {
      it("is booked on the order: 20 and 100 of 450.00 leave 330 pending", async () => {
        const sold = await sell()
        await till.pay(sold, { amount: 20 })
        const { data } = await till.pay(sold, { amount: 100, method: "card", reference: "slip 7" })

        expect(data.client_package).toMatchObject({
          payment_status: "partial",
          paid_amount: 120,
        })
        expect(await orderOf(sold)).toMatchObject({ pending: 330, total: 450 })
        expect((await orderOf(sold)).captured.sort()).toEqual([100, 20])
        const { payments, open_amount } = await till.paymentsOf(sold)
        expect(open_amount).toBe(330)
        expect(payments).toMatchObject([
          { amount: 100, method: "card", reference: "slip 7", actor: { type: "user" } },
          { amount: 20, method: "cash", medusa_payment_id: expect.stringMatching(/^pay_/) },
        ])
        await shop.audit()
      })

      it("never exceeds what the order asks, though two people take money at once", async () => {
        const sold = await sell()
        expect(await refused(till.pay(sold, { amount: 451 }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "amount: only 450.00 EUR is open.",
        })
        const sent = [1, 2, 3, 4].map(async () => await till.pay(sold, { amount: 200 }))
        const answers = await Promise.allSettled(sent)

        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
        expect(await orderOf(sold)).toMatchObject({ pending: 50, captured: [200, 200] })
        await till.pay(sold, { amount: 50 })
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid", paid_amount: 450 })
        expect(await refused(till.pay(sold, { amount: 1 }))).toMatchObject({
          message: "amount: nothing is open.",
        })
      })

      it("is booked once, however often and however parallel its request is sent", async () => {
        const sold = await sell()
        const staff = shop.admin("staff")
        const pay = async () => await till.pay(sold, { amount: 120 }, staff, "key-1")
        const answers = await Promise.all([pay(), pay(), pay()])

        expect((await pay()).headers["idempotency-replayed"]).toBe("true")
        expect(answers.filter(({ headers }) => !headers["idempotency-replayed"])).toHaveLength(1)
        expect(await orderOf(sold)).toMatchObject({ pending: 330, captured: [120] })
        expect(await till.paymentsOf(sold)).toMatchObject({ count: 1 })
      })

      it("that was a mistake is taken off the order, and is open there again", async () => {
        const sold = await sell()
        await till.pay(sold, { amount: 20 })
        await till.pay(sold, { amount: 100 })

        const { data } = await till.voidPayment(sold, 100)

        expect(data.client_package).toMatchObject({
          payment_status: "partial",
          paid_amount: 20,
          refunded_amount: 0,
          attention: null,
        })
        expect(await orderOf(sold)).toMatchObject({ pending: 430, total: 450 })
        expect(await refused(till.voidPayment(sold, 100))).toMatchObject({
          code: "changed_meanwhile",
          message: "This payment was taken back before.",
        })
        await till.pay(sold, { amount: 430 })
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid", paid_amount: 450 })
        await shop.audit()
      })
    })

    it("a sale of 420.00 takes 20 with it and 100 later: 300 is pending, and 301 is refused", async () => {
      const { client_package: sold } = await frontDeskOf(api, shop).sell({
        template_id: shop.templates.ten_massages,
        price: 420,
        payment: { amount: 20, method: "cash" },
      })
      await till.pay(sold, { amount: 100 })

      expect(await orderOf(sold)).toMatchObject({ total: 420, tax: 67.06, pending: 300 })
      expect(await refused(till.pay(sold, { amount: 301 }))).toMatchObject({
        type: "invalid_data",
        message: "amount: only 300.00 EUR is open.",
      })
      expect(await till.paymentsOf(sold)).toMatchObject({ count: 2, open_amount: 300 })
      await till.voidPayment(sold, 20)
      expect(await till.look(sold)).toMatchObject({ payment_status: "partial", paid_amount: 100 })
      expect(await orderOf(sold)).toMatchObject({ total: 420, pending: 320 })
    })

    it("Medusa's own *Mark as paid* turns the badge", async () => {
      const sold = await owed()
      await desk.markAsPaid({ id: String(sold.order_id) })
      await eventually(async () => {
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid", paid_amount: 450 })
      })
      const { payments, open_amount } = await till.paymentsOf(sold)
      expect(open_amount).toBe(0)
      expect(payments).toMatchObject([{ kind: "payment", amount: 450, actor: null }])
    })

    it("takes nothing for a package that was cancelled", async () => {
      const sold = await owed()
      await till.cancel(sold)
      expect(await refused(till.pay(sold, { amount: 20 }))).toMatchObject({
        status: 400,
        code: "package_cancelled",
      })
      expect(await orderOf(sold)).toMatchObject({ pending: 450, captured: [] })
    })

    describe("a process that dies", () => {
      it.each(CUTS)("%s books one payment when it is asked again", async (_when, at, when) => {
        const sold = await owed()
        const staff = shop.admin("staff")
        const pay = async () => await till.pay(sold, { amount: 120 }, staff, "key-2")
        const cut = cutShort(getContainer(), at, when)
        await refused(pay())
        expect(cut.cuts()).toBe(1)

        await pay()

        expect(await orderOf(sold)).toMatchObject({ pending: 330, captured: [120] })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 120 })
        expect(await till.paymentsOf(sold)).toMatchObject({ count: 1, open_amount: 330 })
      })

      it("after it took a payment off the order takes it off once", async () => {
        const sold = await promised()
        await till.pay(sold, { amount: 120 })
        const { payments } = await till.paymentsOf(sold)
        const path = `/admin/client-packages/${sold.id}/payments/${payments[0]?.id}/void`
        const key = { headers: { ...shop.admin().headers, "Idempotency-Key": "key-3" } }
        const take = async () => await api.post(path, { reason: "Typed twice" }, key)
        for (const at of [call(Modules.PAYMENT, "refundPayment"), hear]) {
          cutShort(getContainer(), at, "after")
          await refused(take())
        }
        await take()
        expect(await orderOf(sold)).toMatchObject({ pending: 450 })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 0, payment_status: "unpaid" })
      })
    })
  },
})
