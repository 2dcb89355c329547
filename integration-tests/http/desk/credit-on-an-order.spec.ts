import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminCoverOrderLine, AdminPackageRedemption } from "../../../src/types"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type OrderRef = { id: string }
type Covered = { order: HttpTypes.AdminOrder; redemption: AdminPackageRedemption }
type Uncovered = { order: HttpTypes.AdminOrder; redemptions: AdminPackageRedemption[] }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let orders: ReturnType<typeof orderDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
      desk = deskOf(api, shop)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const staff = (key?: string) => {
      const { headers } = shop.admin("staff")
      return { headers: { ...headers, ...(key && { "Idempotency-Key": key }) } }
    }
    const pathOf = ({ id }: OrderRef) => `/admin/orders/${id}/package-credits`
    const covering = async (
      order: OrderRef,
      body: Partial<AdminCoverOrderLine> = {},
      key?: string
    ) => {
      const { id: line_item_id } = await orders.lineOf(order)
      return await api.post<Covered>(pathOf(order), { line_item_id, ...body }, staff(key))
    }
    const uncovering = async (order: OrderRef, key?: string) => {
      const { id: line_item_id } = await orders.lineOf(order)
      const config = { ...staff(key), params: { line_item_id } }
      return await api.delete<Uncovered>(pathOf(order), config)
    }

    const given = async () => await office.given({ template_id: shop.templates.ten_massages })
    /** A massage that Anna books online before she has a package. */
    const booked = async (quantity = 1) => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity }])
      return await shop.complete(cart, shop.anna)
    }
    const pricesOf = async (order: OrderRef) =>
      (await orders.linesOf(order)).map(({ quantity, unit_price }) => [quantity, unit_price])

    describe("a session that pays for a line of an order", () => {
      it("of an unpaid order makes it cost nothing", async () => {
        const order = await booked()
        const sold = await given()

        const { data } = await covering(order)

        expect(data.redemption).toMatchObject({
          status: "redeemed",
          client_package_id: sold.id,
          order_id: order.id,
          units_redeemed: 1,
        })
        expect(data.order).toMatchObject({ total: 0, summary: { pending_difference: 0 } })
        await utils.waitWorkflowExecutions()
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 9, redeemed: 1 })
      })

      it("of a paid order leaves the customer money that is owed to her", async () => {
        const order = await booked()
        await shop.capture(order)
        await given()
        const { data } = await covering(order)
        expect(data.order.summary.pending_difference).toBe(-55)
        await shop.refund(order, 55)
        await utils.waitWorkflowExecutions()
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("of a draft stays its payment when it becomes an order", async () => {
        const sold = await given()
        const draft = await orders.draft(shop.anna, "massage")
        const { data } = await covering(draft)
        expect(data.order).toMatchObject({ is_draft_order: true, total: 0 })
        await orders.convert(draft)
        await shop.replay("order.placed", { id: draft.id })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 9, redeemed: 1 })
      })

      it("pays for some of a line, and the rest keeps its price", async () => {
        const order = await booked(3)
        await given()
        await covering(order, { quantity: 2 })
        expect(await pricesOf(order)).toEqual([
          [2, 0],
          [1, 55],
        ])
      })

      it("comes from the package that was named, and from its owner only", async () => {
        const order = await booked()
        const [first, second] = [await given(), await given()]
        const foreign = await office.given({
          template_id: shop.templates.ten_massages,
          customer_id: shop.ben.id,
        })
        const wrong = covering(order, { client_package_id: foreign.id })
        expect(await refused(wrong)).toMatchObject({ status: 404 })
        const { data } = await covering(order, { client_package_id: second.id })
        expect(data.redemption.client_package_id).toBe(second.id)
        expect(await desk.bucketsOf(first)).toMatchObject({ available: 10 })
      })
    })

    describe("taken off again", () => {
      it("the line asks its price, and the session comes back", async () => {
        const order = await booked()
        const sold = await given()
        await covering(order)
        const { data } = await uncovering(order)
        expect(data.order.summary.pending_difference).toBe(55)
        expect(data.redemptions).toMatchObject([{ status: "restored", units_restored: 1 }])
        await utils.waitWorkflowExecutions()
        expect(await pricesOf(order)).toEqual([[1, 55]])
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
        expect(await refused(uncovering(order))).toMatchObject({
          status: 400,
          code: "changed_meanwhile",
          message: "No session pays for this line.",
        })
      })

      it("a line that was covered at the checkout asks its price too", async () => {
        await given()
        const order = await booked()
        await eventually(async () =>
          expect(await shop.redemptionsOf(order)).toMatchObject([{ status: "redeemed" }])
        )
        await uncovering(order)
        expect(await pricesOf(order)).toEqual([[1, 55]])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("a visit with its charge puts the price back on its order", async () => {
        const order = await booked()
        await given()
        const { data } = await covering(order)
        expect(await desk.detached(data.redemption, { charge: true })).toMatchObject({
          status: "restored",
        })
        expect(await pricesOf(order)).toEqual([[1, 55]])

        const alone = await desk.used(await given())
        expect(await refused(desk.detaching(alone, { charge: true }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "charge: no order stands behind this visit. Charge it at the till.",
        })
        expect(await desk.seen(alone)).toMatchObject({ status: "redeemed", detached_at: null })
      })
    })

    describe("nothing is used and nothing edited", () => {
      it("without a package, or for a line that costs nothing or is not there so often", async () => {
        const order = await booked()
        expect(await refused(covering(order))).toMatchObject({ code: "service_not_covered" })
        const sold = await given()
        expect(await refused(covering(order, { quantity: 2 }))).toMatchObject({
          message: '"Massage 60": It is there 1 times only.',
        })
        await covering(order)
        expect(await refused(covering(order))).toMatchObject({
          message: '"Massage 60": It costs nothing already.',
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })
      })

      it("while somebody edits the order, or once it is cancelled", async () => {
        const order = await booked()
        const sold = await given()
        await api.post("/admin/order-edits", { order_id: order.id }, shop.admin())
        const edited = { status: 400, code: "order_being_edited" }
        expect(await refused(covering(order))).toMatchObject(edited)
        await api.delete(`/admin/order-edits/${order.id}`, shop.admin())
        await shop.cancelOrder(order)
        expect(await refused(covering(order))).toMatchObject({
          message: "This order is cancelled.",
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10 })
      })

      it("for an unknown order or line, or a strange body", async () => {
        const order = await booked()
        await given()
        const wrong_line = covering(order, { line_item_id: "ordli_no" })
        expect(await refused(wrong_line)).toMatchObject({ status: 404 })
        const unknown = api.post(pathOf({ id: "order_no" }), { line_item_id: "x" }, staff())
        expect(await refused(unknown)).toMatchObject({ status: 404 })
        for (const body of [{}, { line_item_id: 1 }, { line_item_id: "x", quantity: 0 }]) {
          const { status, type } = await refused(api.post(pathOf(order), body, staff()))
          expect([status, type]).toEqual([400, "invalid_data"])
        }
      })
    })

    describe("the same request again", () => {
      it("uses one session and edits the order once", async () => {
        const order = await booked()
        const sold = await given()
        await covering(order, {}, "cover-1")
        const again = await covering(order, {}, "cover-1")
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })
        const edits = "select id from order_change where order_id = ?"
        expect(await shop.sql(edits, [order.id])).toHaveLength(1)
      })

      it("of two people at once uses one session", async () => {
        const order = await booked()
        const sold = await given()
        const answers = await Promise.allSettled([covering(order), covering(order)])
        const done = answers.filter(({ status }) => status === "fulfilled").length
        expect(done).toBeGreaterThanOrEqual(1)
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })
        expect(await pricesOf(order)).toEqual([[1, 0]])
      })
    })

    it("cancels the order when the last session of it is given back", async () => {
      const order = await booked()
      await given()
      const { data } = await covering(order)
      await desk.restored(data.redemption)
      const statement = 'select status from "order" where id = ?'
      expect(await shop.sql(statement, [order.id])).toEqual([{ status: "canceled" }])
    })
  },
})
