import { Modules } from "@medusajs/framework/utils"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { issuedBy } from "../../support/issued"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { salesOf } from "../../support/sales"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let orders: ReturnType<typeof orderDeskOf>
    let sales: ReturnType<typeof salesOf>
    let issued: ReturnType<typeof issuedBy>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
      sales = salesOf(api, shop)
      issued = issuedBy(getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const sell = async (body: Parameters<typeof desk.sell>[0] = {}) => {
      const wanted = { template_id: shop.templates.ten_massages, price: 420, ...body }
      const { client_package } = await desk.sell(wanted)
      return { ...client_package, order: { id: String(client_package.order_id) } }
    }
    const cash = (amount: number) => ({ payment: { amount, method: "cash" } })

    describe("the order of a sale", () => {
      it("has one package, whatever is heard of it and however often", async () => {
        const sold = await sell(cash(20))

        await shop.replay("order.placed", { id: sold.order.id })
        await shop.replay("order.placed", { id: sold.order.id })

        await issued.waitFor(sold.order, [{ id: sold.id, paid_amount: 20, left: [10] }])
        expect(await desk.idsOf({ customer_id: [shop.anna.id] })).toEqual([sold.id])
      })

      it("takes more payments: 20 and 100 leave 300", async () => {
        const sold = await sell(cash(20))

        await cashierOf(api, shop).pay(sold, { amount: 100 })

        await issued.waitFor(sold.order, [{ paid_amount: 120, payment_status: "partial" }])
        expect(await sales.orderOf(sold)).toMatchObject({ pending: 300 })
      })

      it("turns the package's badge when Medusa marks it as paid", async () => {
        const sold = await sell()

        await orders.markAsPaid(sold.order)

        await issued.waitFor(sold.order, [{ paid_amount: 420, payment_status: "paid" }])
      })

      it("takes the package along when it is cancelled", async () => {
        const sold = await sell(cash(420))

        await shop.cancelOrder(sold.order)

        await issued.waitFor(sold.order, [{ status: "cancelled", left: [0], refunded_amount: 420 }])
      })

      it("leaves what was used of the package when it is cancelled, for somebody to look at", async () => {
        const use_now = { variant_id: shop.variants.massage, quantity: 4 }
        const sold = await sell({ ...cash(420), use_now })

        await shop.cancelOrder(sold.order)

        await issued.waitFor(sold.order, [
          { status: "cancelled", left: [0], attention: ["cancelled_after_use", null] },
        ])
      })

      it("asks for a look when some of it is refunded", async () => {
        const sold = await sell(cash(420))

        await shop.refund(sold.order, 180)

        await issued.waitFor(sold.order, [
          { status: "active", left: [10], paid_amount: 240, refunded_amount: 180 },
        ])
        const [first] = await issued.packagesOf(sold.order)
        expect(first?.attention?.[0]).toBe("refunded_in_medusa")
      })

      it("gets another package when it is edited to two", async () => {
        const sold = await sell()

        await orders.edit(sold.order, 2)

        await issued.waitFor(sold.order, [
          { id: sold.id, unit_index: 0, price: 420 },
          { unit_index: 1, price: 420, left: [10] },
        ])
      })

      it("of a package that is no product is followed all the same", async () => {
        const items = [
          {
            title: "Haircut",
            units: 3,
            coverage: [{ kind: "variant" as const, reference_id: shop.variants.haircut }],
          },
        ]
        const sold = await sell({ template_id: undefined, items, ...cash(20) })

        await orders.markAsPaid(sold.order)
        await issued.waitFor(sold.order, [{ payment_status: "paid" }])
        await shop.cancelOrder(sold.order)
        await issued.waitFor(sold.order, [{ status: "cancelled", left: [0] }])
      })
    })

    describe("what others hear of a sale", () => {
      it("is that an order was placed and a package issued, paid for and used, each once", async () => {
        const heard = listenTo(
          getContainer(),
          "client_package.issued",
          "client_package.payment_recorded",
          "package_redemption.redeemed"
        )
        const placed: unknown[] = []
        getContainer()
          .resolve(Modules.EVENT_BUS)
          .subscribe("order.placed", async ({ data }) => {
            placed.push(data)
          })
        const use_now = { variant_id: shop.variants.massage, quantity: 1 }

        const { id, order } = await sell({ ...cash(20), use_now })

        await eventually(async () => expect(heard).toHaveLength(3))
        await utils.waitWorkflowExecutions()
        expect(placed).toEqual([{ id: order.id }])
        expect(heard.map(([name]) => name).sort()).toEqual([
          "client_package.issued",
          "client_package.payment_recorded",
          "package_redemption.redeemed",
        ])
        expect(heard).toContainEqual(["client_package.issued", { id }])
      })
    })
  },
})
