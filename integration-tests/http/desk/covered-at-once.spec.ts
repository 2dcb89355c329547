import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
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
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const threeBooked = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 3 }])
      const order = await shop.complete(cart, shop.anna)
      const sold = await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })
      const { id: line_item_id } = await orders.lineOf(order)
      const cover = async (key: string) => {
        const { headers } = shop.admin("staff")
        const path = `/admin/orders/${order.id}/package-credits`
        const config = { headers: { ...headers, "Idempotency-Key": key } }
        return await api.post(path, { line_item_id, quantity: 1 }, config)
      }
      return { order, sold, cover }
    }

    it.each([
      ["with one key", ["one", "one", "one"]],
      ["under several keys", ["one", "two", "three"]],
    ])(
      "one of three bookings that is covered three times at once %s is free once, and asked for once",
      async (_how, keys) => {
        const { order, sold, cover } = await threeBooked()

        await Promise.allSettled(keys.map(cover))
        await utils.waitWorkflowExecutions()

        const lines = await orders.linesOf(order)
        const free = lines.filter(({ unit_price }) => unit_price === 0)
        const booked = lines.reduce((all, { quantity }) => all + quantity, 0)
        const redeemed = (await deskOf(api, shop).bucketsOf(sold))?.redeemed
        expect(booked).toBe(3)
        expect(free.reduce((all, { quantity }) => all + quantity, 0)).toBe(redeemed)
        expect(redeemed).toBe(1)
      }
    )
  },
})
