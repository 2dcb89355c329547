import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
    })

    const calls = async (phone: string) =>
      await api.post(`/admin/customers/${shop.anna.id}`, { phone }, shop.admin())
    const tenMassages = () => ({ template_id: shop.templates.ten_massages })

    it("a package is found by the number of the order it was bought with, online and at the desk", async () => {
      const online = await orderDeskOf(api, shop, getContainer()).writeOrder(shop.anna)
      await shop.replay("order.placed", { id: online.id })
      const { client_package: sold } = await desk.sell({
        ...tenMassages(),
        customer_id: shop.ben.id,
      })
      const { order_id } = sold
      const numbers = await shop.sql<{ id: string; display_id: number }>(
        `select id, display_id from "order" where id in (?, ?)`,
        [online.id, order_id ?? ""]
      )
      const numberOf = (id: string | null) => numbers.find((one) => one.id === id)?.display_id
      const bought = await desk.idsOf({ order_id: online.id })
      expect(bought).toHaveLength(1)

      expect(await desk.idsOf({ q: `#${numberOf(online.id)}` })).toEqual(bought)
      expect(await desk.idsOf({ q: `#${numberOf(order_id)}` })).toEqual([sold.id])
      expect(await desk.idsOf({ q: `${numberOf(order_id)}` })).toContain(sold.id)
      expect(await desk.idsOf({ q: "#99999" })).toEqual([])
    })

    it("a package is found by its customer's phone number, however it is typed, and by the one she has now", async () => {
      await calls("+49 151 2345678")
      const given = await desk.given(tenMassages())
      for (const q of ["+491512345678", "0151 / 234 56 78", "0049 151 23", "2345678"]) {
        expect(await desk.idsOf({ q })).toEqual([given.id])
      }

      await calls("+43 660 1112233")

      await eventually(async () => {
        expect(await desk.idsOf({ q: "0660 111" })).toEqual([given.id])
      })
      expect(await desk.idsOf({ q: "2345678" })).toEqual([])
    })

    it("a package that goes to another customer is found by that customer's number", async () => {
      await calls("+49 151 2345678")
      const given = await desk.given({ ...tenMassages(), customer_id: shop.ben.id })
      expect(await desk.idsOf({ q: "0151 2345678" })).toEqual([])
      await api.post(
        `/admin/client-packages/${given.id}/assign`,
        { customer_id: shop.anna.id, reason: "A present" },
        shop.admin()
      )
      expect(await desk.idsOf({ q: "0151 2345678" })).toEqual([given.id])
    })
  },
})
