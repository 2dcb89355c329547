import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const DAY = 86_400_000

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      desk = deskOf(api, shop)
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()
    const begunDaysAgo = async (days: number) =>
      await office.given({
        template_id: shop.templates.ten_massages,
        starts_on: daysAgo(days).slice(0, 10),
      })
    const visit = async (customer = shop.anna, quantity = 1) => {
      const cart = await shop.cart(customer, [{ variant: "massage", quantity }])
      return await shop.complete(cart, customer)
    }

    describe("a package that begins in the past", () => {
      it("offers the visits since then that nobody paid with a session", async () => {
        const order = await visit(shop.anna, 2)
        await visit(shop.ben)
        const hair = await shop.cart(shop.anna, [{ variant: "haircut" }])
        await shop.complete(hair, shop.anna)

        const sold = await begunDaysAgo(10)

        expect(await office.earlierVisitsOf(sold)).toEqual([
          expect.objectContaining({
            order_id: order.id,
            variant_id: shop.variants.massage,
            product_title: "Massage 60",
            quantity: 2,
            cost: 1,
            service_credit_id: sold.service_credits[0]?.id,
          }),
        ])
      })

      it("offers a visit no more once staff have linked it", async () => {
        await visit(shop.anna, 2)
        const sold = await begunDaysAgo(10)
        const linkOne = async () => {
          const [first] = await office.earlierVisitsOf(sold)
          if (!first) throw new Error("No visit was offered.")
          const { variant_id, effective_at, booking } = first
          await desk.used(sold, { variant_id, effective_at, booking })
          await utils.waitWorkflowExecutions()
        }

        await linkOne()
        expect(await office.earlierVisitsOf(sold)).toMatchObject([{ quantity: 1 }])

        await linkOne()
        expect(await office.earlierVisitsOf(sold)).toEqual([])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 8 })
      })

      it("does not offer what a session paid for, what was cancelled, or what is older", async () => {
        const cancelled = await visit()
        await shop.cancelOrder(cancelled)
        const old = await visit()
        await shop.sql(`update "order" set created_at = ? where id = ?`, [daysAgo(30), old.id])
        const sold = await begunDaysAgo(10)

        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.applyCredits(cart, shop.anna)
        await shop.complete(cart, shop.anna)

        await eventually(async () => expect(await office.earlierVisitsOf(sold)).toEqual([]))
      })
    })

    it("is a question about a package that there is", async () => {
      expect(await refused(office.earlierVisitsOf({ id: "cpkg_0" }))).toMatchObject({ status: 404 })
      expect(await refused(office.earlierVisitsOf({ id: "%00" }))).toMatchObject({ status: 404 })
    })
  },
})
