import type { AdminClientPackage } from "../../../src/types"
import { deskOf } from "../../support/desk"
import { packageChangesOf } from "../../support/package-changes"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

type OrderRef = { id: string }

const PAID_FOR = {
  status: 400,
  code: "changed_meanwhile",
  message: "A session pays for this visit already.",
}
/** What a calendar writes on the line of a booking. */
const BY_THE_CALENDAR = {
  booking_reference: "cal-7",
  booking_starts_at: "2026-11-20T10:00:00.000Z",
}

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let desk: ReturnType<typeof deskOf>
    let orders: ReturnType<typeof orderDeskOf>
    let sales: ReturnType<typeof salesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      desk = deskOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
      sales = salesOf(api, shop)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const tenMassages = async (customer = shop.anna) =>
      await office.given({
        template_id: shop.templates.ten_massages,
        customer_id: customer.id,
        starts_on: "2026-01-01",
        expires_on: "2030-12-31",
      })
    const booked = async (metadata?: Record<string, unknown>, quantity = 1) => {
      const line = { variant: "massage" as const, quantity, ...(metadata && { metadata }) }
      return await shop.complete(await shop.cart(shop.anna, [line]), shop.anna)
    }
    /** What the button beside an earlier visit does. */
    const linking = async (sold: AdminClientPackage, quantity?: number) => {
      const [visit] = await office.earlierVisitsOf(sold)
      if (!visit) throw new Error("No visit was offered.")
      const { variant_id, service_credit_id, effective_at, booking } = visit
      const body = { variant_id, service_credit_id, effective_at, booking }
      return await desk.using(sold, { ...body, quantity: quantity ?? visit.quantity })
    }
    const linked = async (sold: AdminClientPackage, quantity?: number) => {
      const { redemption } = (await linking(sold, quantity)).data
      await utils.waitWorkflowExecutions()
      return redemption
    }
    const payingWithPackage = async (order: OrderRef) => {
      const { id: line_item_id } = await orders.lineOf(order)
      const path = `/admin/orders/${order.id}/package-credits`
      return await api.post(path, { line_item_id }, shop.admin("staff"))
    }
    const taking = async (order: OrderRef) => {
      await orders.takeSessionsOff(order)
      await utils.waitWorkflowExecutions()
    }
    const look = async ({ id }: OrderRef) => {
      const { pending, lines } = await sales.orderOf({ order_id: id })
      return { pending, lines: lines.map((line) => [line.quantity, line.unit_price]) }
    }
    const leftOf = async (sold: AdminClientPackage) => (await desk.bucketsOf(sold))?.available

    describe.each([
      ["that a calendar knows", BY_THE_CALENDAR],
      ["that only its order knows", undefined],
    ])("an earlier visit %s", (_which, metadata) => {
      it("that is a paid line of an order is paid with the session, and its money is owed to her", async () => {
        const order = await booked(metadata)
        await shop.capture(order)
        const sold = await tenMassages()

        const redemption = await linked(sold)

        expect(redemption).toMatchObject({ order_id: order.id, status: "redeemed" })
        expect(await look(order)).toEqual({ pending: -55, lines: [[1, 0]] })
        expect(await leftOf(sold)).toBe(9)
        expect(await office.earlierVisitsOf(sold)).toEqual([])
      })

      it("that is an open line of an order is paid with the session, and nothing stays outstanding", async () => {
        const order = await booked(metadata)
        const sold = await tenMassages()

        await linked(sold)

        expect(await look(order)).toEqual({ pending: 0, lines: [[1, 0]] })
        expect(await leftOf(sold)).toBe(9)
      })

      it("takes no second session: not on its order, not at the desk, not from another package", async () => {
        const order = await booked(metadata)
        const [sold, other] = [await tenMassages(), await tenMassages()]
        const [visit] = await office.earlierVisitsOf(sold)
        await linked(sold)

        expect(await refused(payingWithPackage(order))).toMatchObject({ status: 400 })
        for (const package_ of [sold, other]) {
          const again = desk.using(package_, { booking: visit?.booking })
          expect(await refused(again)).toMatchObject(PAID_FOR)
        }
        expect([await leftOf(sold), await leftOf(other)]).toEqual([9, 10])
      })

      it("is taken off like any line that a session pays for, asks its price, and can be linked again", async () => {
        const order = await booked(metadata)
        const sold = await tenMassages()
        await linked(sold)
        await taking(order)
        expect(await look(order)).toEqual({ pending: 55, lines: [[1, 55]] })
        expect(await leftOf(sold)).toBe(10)

        await linked(sold)
        expect(await look(order)).toEqual({ pending: 0, lines: [[1, 0]] })
        expect(await leftOf(sold)).toBe(9)
      })

      it("is paid once though two do it at once, each from another package", async () => {
        const order = await booked(metadata)
        const [sold, other] = [await tenMassages(), await tenMassages()]
        await Promise.allSettled([linking(sold), linking(other), payingWithPackage(order)])
        await utils.waitWorkflowExecutions()

        expect(await look(order)).toEqual({ pending: 0, lines: [[1, 0]] })
        const left = [await leftOf(sold), await leftOf(other)]
        expect(left.sort()).toEqual([10, 9].sort())
      })

      it("of two is paid one by one, and no third time", async () => {
        const order = await booked(metadata, 2)
        const sold = await tenMassages()
        await linked(sold, 1)
        expect((await look(order)).pending).toBe(55)
        await linked(sold, 1)
        expect((await look(order)).pending).toBe(0)
        expect(await office.earlierVisitsOf(sold)).toEqual([])
        expect(await leftOf(sold)).toBe(8)
      })
    })

    it("repeats nothing when the same request comes again", async () => {
      const order = await booked(BY_THE_CALENDAR)
      const sold = await tenMassages()
      const [{ booking, effective_at } = {}] = await office.earlierVisitsOf(sold)
      const use = async () => await desk.using(sold, { booking, effective_at }, { key: "link-1" })
      const [first, again] = [await use(), await use()]
      expect(again.data.redemption.id).toBe(first.data.redemption.id)
      const { booking_starts_at: starts_at } = BY_THE_CALENDAR
      expect(first.data.redemption).toMatchObject({
        booking: { reference: "cal-7", starts_at },
        effective_at: starts_at,
      })
      expect(again.headers["idempotency-replayed"]).toBe("true")
      expect(await look(order)).toEqual({ pending: 0, lines: [[1, 0]] })
      expect(await leftOf(sold)).toBe(9)
    })

    it("leaves a line with a discount to its money, and says so", async () => {
      await orders.promote("TEN", { type: "percentage", value: 10 })
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      await orders.enterCode(cart, shop.anna, "TEN")
      const order = await shop.complete(cart, shop.anna)
      const sold = await tenMassages()

      expect(await office.earlierVisitsOf(sold)).toEqual([])
      const { id: reference } = await orders.lineOf(order)
      const linking = desk.using(sold, { booking: { reference } })
      expect(await refused(linking)).toMatchObject({
        status: 400,
        message: expect.stringContaining("It has a discount."),
      })
      expect(await leftOf(sold)).toBe(10)
    })

    it("gives a session back by a correction, and the visit stays settled", async () => {
      const order = await booked()
      const sold = await tenMassages()
      await linked(sold)
      await office.correct(sold, 1)
      expect(await look(order)).toEqual({ pending: 0, lines: [[1, 0]] })
      expect(await office.earlierVisitsOf(sold)).toEqual([])
      expect(await leftOf(sold)).toBe(10)
    })

    describe("a visit that no order knows", () => {
      const visit = { booking: { reference: "A-12", starts_at: "2026-11-20T10:00:00.000Z" } }

      it("is paid once by its reference, service and start", async () => {
        const [sold, other] = [await tenMassages(), await tenMassages()]
        await desk.used(sold, visit)
        for (const package_ of [sold, other]) {
          expect(await refused(desk.using(package_, visit))).toMatchObject(PAID_FOR)
        }
        await desk.used(other, {
          booking: { ...visit.booking, starts_at: "2026-11-27T10:00:00.000Z" },
        })
        const bens = await tenMassages(shop.ben)
        await desk.used(bens, visit)
        expect([await leftOf(sold), await leftOf(other)]).toEqual([9, 9])
      })

      it("is paid once though many do it at once", async () => {
        const packages = [await tenMassages(), await tenMassages(), await tenMassages()]
        const answers = await Promise.allSettled(
          packages.map(async (sold) => await desk.using(sold, visit))
        )
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      })

      it("can be paid again once its session was given back, or taken off", async () => {
        const sold = await tenMassages()
        await desk.restored(await desk.used(sold, visit), {}, { by: shop.admin("manager") })
        await desk.detached(await desk.used(sold, visit))
        await desk.used(sold, visit)
        expect(await refused(desk.using(sold, visit))).toMatchObject(PAID_FOR)
        expect(await leftOf(sold)).toBe(9)
      })

      it("is what no other visit is moved onto", async () => {
        const sold = await tenMassages()
        await desk.used(sold, visit)
        const other = await desk.used(sold, { booking: { reference: "A-13" } })
        expect(await refused(desk.moving(other, visit))).toMatchObject(PAID_FOR)
      })
    })
  },
})
