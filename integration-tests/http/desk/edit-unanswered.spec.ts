import { Modules } from "@medusajs/framework/utils"
import type { AdminPackageRedemption } from "../../../src/types"
import { cutShort } from "../../support/cut-short"
import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let orders: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      orders = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const booked = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.complete(cart, shop.anna)
      const sold = await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })
      return { order, sold }
    }
    const cover = async (order: { id: string }) => {
      const { id: line_item_id } = await orders.lineOf(order)
      const path = `/admin/orders/${order.id}/package-credits`
      type Covered = { redemption: AdminPackageRedemption }
      return await api.post<Covered>(path, { line_item_id }, shop.admin("staff"))
    }
    const confirm = (when: "before" | "after") =>
      cutShort(getContainer(), { service: Modules.ORDER, method: "confirmOrderChange" }, when)

    describe("an order edit of a session", () => {
      it("that was confirmed, and whose answer got lost, stands: the line is free, the session used", async () => {
        const { order, sold } = await booked()
        const power = confirm("after")

        const { data } = await cover(order)

        expect(power.cuts()).toBe(1)
        expect(data.redemption).toMatchObject({ status: "redeemed", units_redeemed: 1 })
        expect(await orders.lineOf(order)).toMatchObject({ unit_price: 0 })
        expect(await deskOf(api, shop).bucketsOf(sold)).toMatchObject({ available: 9, redeemed: 1 })
      })

      it("that was not confirmed is taken back, and the session with it", async () => {
        const { order, sold } = await booked()
        confirm("before")

        await refused(cover(order))

        expect(await orders.lineOf(order)).toMatchObject({ unit_price: 55 })
        expect(await deskOf(api, shop).bucketsOf(sold)).toMatchObject({ available: 10 })
        await cover(order)
        expect(await orders.lineOf(order)).toMatchObject({ unit_price: 0 })
      })
    })
  },
})
