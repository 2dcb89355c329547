import { medusaSuite } from "../../support/medusa-suite"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { issuedBy } from "../../support/issued"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop, type Sold } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>
    let issued: ReturnType<typeof issuedBy>
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      issued = issuedBy(getContainer())
    })

    const sell = async (variant: Sold, quantity = 1, code?: string) => {
      const cart = await shop.cart(shop.anna, [{ variant, quantity }])
      if (code) await desk.enterCode(cart, shop.anna, code)
      return await shop.complete(cart, shop.anna)
    }
    const findMissed = async () => await findMissedOrders(getContainer())

    describe("buying a package", () => {
      it("gives the client the sessions on the label", async () => {
        const order = await sell("ten_massages")

        await issued.waitFor(order, [
          { status: "active", price: 450, left: [10], values: [450], payment_status: "unpaid" },
        ])
      })

      it("gives a guest hers, under the name on the order", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "three_facials" }], "gast@example.com")
        const order = await shop.complete(cart, shop.guest)
        const [sold] = await issued.waitFor(order, [{ left: [3] }])

        const rows = await shop.sql(
          "select customer_id, customer_email from service_package_client_package where id = ?",
          [String(sold?.id)]
        )
        expect(rows).toEqual([
          { customer_id: order.customer_id, customer_email: "gast@example.com" },
        ])
      })

      it("gives one package for each one bought, to the cent", async () => {
        const code = await desk.promote("TOTAL100", { type: "fixed", value: 169.7 })
        const order = await sell("three_facials", 3, code)

        expect(order.total).toBe(100)
        await issued.waitFor(order, [
          { unit_index: 0, price: 33.34, left: [3] },
          { unit_index: 1, price: 33.33, left: [3] },
          { unit_index: 2, price: 33.33, left: [3] },
        ])
      })

      it("brings the price down to the services by what they cost without a package", async () => {
        await api.post(
          `/admin/products/${await productOf("facial")}/variants/${shop.variants.facial}`,
          { prices: [{ currency_code: "eur", amount: 20 }] },
          shop.admin()
        )
        const code = await desk.promote("HALF", { type: "percentage", value: 50 })

        const order = await sell("beauty_mix", 1, code)

        await issued.waitFor(order, [{ price: 90, left: [4, 2], values: [70, 20] }])
      })

      it("leaves an order without packages alone", async () => {
        const order = await sell("massage")

        await shop.replay("order.placed", { id: order.id })

        expect(await issued.packagesOf(order)).toEqual([])
      })

      const productOf = async (variant: Sold) => {
        const [row] = await shop.sql<{ product_id: string }>(
          "select product_id from product_variant where id = ?",
          [shop.variants[variant]]
        )
        return String(row?.product_id)
      }
    })

    describe("an event", () => {
      it("gives them once, however often and however many at a time it is delivered", async () => {
        const order = await desk.writeOrder(shop.anna, 2)

        await Promise.all(
          [1, 2, 3, 4].map(async () => await shop.replay("order.placed", { id: order.id }))
        )
        await shop.replay("order.placed", { id: order.id })

        expect(await issued.packagesOf(order)).toHaveLength(2)
      })

      const EVENTS = ["order.placed", "order-edit.confirmed", "order.canceled"] as const
      const orders = EVENTS.flatMap((first) =>
        EVENTS.filter((event) => event !== first).map((second) => [
          first,
          second,
          EVENTS.find((event) => event !== first && event !== second) ?? first,
        ])
      )
      it.each(orders)("says the same in any order: %s, %s, %s", async (...events) => {
        const order = await desk.writeOrder(shop.anna, 2)
        const tell = async (event: string) =>
          await shop.replay(event, { id: order.id, order_id: order.id })
        for (const event of events) await tell(event)
        await issued.waitFor(order, [{ status: "pending" }, { status: "pending" }])

        await shop.cancelOrder(order)
        for (const event of events) await tell(event)

        await issued.waitFor(order, [{ status: "cancelled" }, { status: "cancelled" }])
      })
    })

    describe("an order that no event spoke of", () => {
      it("gets its packages from the job, once it has settled", async () => {
        const order = await desk.writeOrder(shop.anna)
        await findMissed()
        expect(await issued.packagesOf(order)).toEqual([])

        await shop.setClock("3 minutes")
        await findMissed()
        await findMissed()

        await issued.waitFor(order, [{ status: "pending", left: [10], payment_status: "unpaid" }])
        await shop.setClock(null)
        await desk.markAsPaid(order)
        await issued.waitFor(order, [
          { status: "active", payment_status: "paid", paid_amount: 450 },
        ])
      })

      it("ends its packages when it was cancelled unheard", async () => {
        const order = await sell("ten_massages")
        await issued.waitFor(order, [{ status: "active" }])
        await shop.sql(`update "order" set status = 'canceled' where id = ?`, [order.id])
        await shop.setClock("3 minutes")

        await findMissed()

        await issued.waitFor(order, [{ status: "cancelled", left: [0] }])
      })

      it("does not hold up another one when it fails", async () => {
        const broken = await desk.writeOrder(shop.anna)
        const good = await desk.writeOrder(shop.ben)
        await shop.sql(
          `update order_item set unit_price = -5, raw_unit_price = '{"value":"-5"}' where order_id = ?`,
          [broken.id]
        )
        await shop.setClock("3 minutes")

        await findMissed()

        await issued.waitFor(good, [{ left: [10] }])
        expect(await issued.packagesOf(broken)).toEqual([])
      })
    })

    describe("a draft order", () => {
      it("sells its packages when it becomes an order, not before", async () => {
        const draft = await desk.draft(shop.ben, "ten_massages")
        await shop.replay("order.placed", { id: draft.id })
        await shop.setClock("3 minutes")
        await findMissed()
        expect(await issued.packagesOf(draft)).toEqual([])

        await shop.setClock(null)
        await desk.convert(draft)

        await issued.waitFor(draft, [{ status: "pending", price: 450, left: [10] }])
      })
    })
  },
})
