import { annaUses } from "../../support/anna-uses"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { halfDoneOf } from "../../support/half-done"
import { refused, type Api } from "../../support/http"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
      await utils.waitWorkflowExecutions()
    })

    /** "10 massages" for 300.00, paid in cash. */
    const paidInCash = async () => {
      const payment = { amount: 300, method: "cash" }
      return await desk.given({ template_id: shop.templates.ten_massages, price: 300, payment })
    }
    const untouched = { status: "active", paid_amount: 300, refunded_amount: 0 }

    describe("a package that was paid for outside Medusa", () => {
      it("ends with what is unused, keeps what was used, and notes what went back", async () => {
        const sold = await paidInCash()
        await annaUses(shop, 4)
        const heard = listenTo(
          getContainer(),
          "client_package.cancelled",
          "client_package.payment_recorded"
        )

        const { data } = await till.cancel(sold, { method: "pro_rata" })

        expect(data.client_package).toMatchObject({
          status: "cancelled",
          cancelled_at: expect.any(String),
          payment_status: "paid",
          paid_amount: 120,
          refunded_amount: 180,
          attention: null,
          units: { granted: 10, available: 0, redeemed: 4, revoked: 6 },
        })
        expect(await till.paymentsOf(sold)).toMatchObject({
          open_amount: 0,
          payments: [
            {
              kind: "refund",
              amount: 180,
              method: "pro_rata",
              note: "Moved to Kiel",
              medusa_payment_id: null,
            },
            { kind: "payment", amount: 300 },
          ],
        })
        const labels = (await desk.historyOf(sold)).slice(0, 2).map(({ label }) => label)
        expect(labels.sort()).toEqual([
          "Package cancelled, 6 × Massage 60 taken back",
          "Refunded: 180.00 EUR",
        ])
        await eventually(async () => {
          expect(heard).toEqual([
            ["client_package.cancelled", { id: sold.id }],
            ["client_package.payment_recorded", { id: sold.id }],
          ])
        })
        await shop.audit()
      })

      it("can be ended without giving anything back, or with an amount that was agreed", async () => {
        const [one, other] = [await paidInCash(), await paidInCash()]
        await till.cancel(one)
        await till.cancel(other, { method: "list_price", amount: 77.7 })
        expect(await till.look(one)).toMatchObject({ paid_amount: 300, refunded_amount: 0 })
        expect(await till.look(other)).toMatchObject({ paid_amount: 222.3, refunded_amount: 77.7 })
        await shop.audit()
      })

      it("never gives back more than was received", async () => {
        const sold = await paidInCash()
        const much = { method: "pro_rata", amount: 300.01 } as const
        expect(await refused(till.cancel(sold, much))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "refund.amount: only 300.00 EUR was received.",
        })
        expect(await till.look(sold)).toMatchObject(untouched)
      })

      it("ends once, and gives back once, also by the same request twice", async () => {
        const sold = await paidInCash()
        const manager = shop.admin("manager")
        const cancel = async () => await till.cancel(sold, { method: "pro_rata" }, manager, "key-1")
        const answers = await Promise.all([cancel(), cancel(), cancel()])

        expect((await cancel()).headers["idempotency-replayed"]).toBe("true")
        expect(answers.filter(({ headers }) => !headers["idempotency-replayed"])).toHaveLength(1)
        expect(await refused(till.cancel(sold))).toMatchObject({
          status: 400,
          code: "package_cancelled",
        })
        expect(await refused(till.preview(sold))).toMatchObject({ code: "package_cancelled" })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 0, refunded_amount: 300 })
      })

      it("ends once when two people end it at the same time", async () => {
        const sold = await paidInCash()
        const refund = { method: "pro_rata" } as const
        const answers = await Promise.allSettled(
          [1, 2, 3].map(async () => till.cancel(sold, refund))
        )
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(await till.look(sold)).toMatchObject({ refunded_amount: 300 })
      })

      it("takes no payment back that has gone back to the customer", async () => {
        const sold = await paidInCash()
        await till.cancel(sold, { method: "pro_rata" })
        expect(await refused(till.voidPayment(sold, 300))).toMatchObject({
          code: "changed_meanwhile",
          message: "This payment went back to the customer already.",
        })
      })
    })

    describe("a package that a cart is about to pay with", () => {
      it("ends, and the booking costs its price again", async () => {
        const sold = await paidInCash()
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect((await shop.applyCredits(cart, shop.anna)).cart.total).toBe(0)

        await till.cancel(sold, { method: "pro_rata" })

        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        expect(await till.look(sold)).toMatchObject({
          units: { available: 0, held: 0, revoked: 10 },
        })
      })

      it("does not end while the cart is being completed", async () => {
        const sold = await paidInCash()
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.applyCredits(cart, shop.anna)
        await halfDoneOf(getContainer()).affirm(cart)

        expect(await refused(till.cancel(sold, { method: "pro_rata" }))).toMatchObject({
          status: 400,
          code: "credits_in_checkout",
        })
        expect(await till.look(sold)).toMatchObject({ ...untouched, units: { held: 1 } })
      })
    })

    it("ends only by managers, with a reason", async () => {
      const sold = await paidInCash()
      expect(await refused(till.cancel(sold, undefined, shop.admin("staff")))).toMatchObject({
        status: 403,
        code: "forbidden",
      })
      const path = `/admin/client-packages/${sold.id}/cancel`
      const bad = [
        {},
        { reason: "" },
        { reason: "Moved", refund: {} },
        { reason: "Moved", refund: { method: "half" } },
        { reason: "Moved", refund: { method: "pro_rata", amount: 0 } },
        { reason: "Moved", refund: { method: "pro_rata", amount: 1.005 } },
        { reason: "Moved", fee: 20 },
      ]
      for (const body of bad) {
        expect(await refused(api.post(path, body, shop.admin()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
      expect(await refused(till.cancel({ id: "cpkg_nobody" }))).toMatchObject({ status: 404 })
      expect(await till.look(sold)).toMatchObject(untouched)
    })
  },
})
