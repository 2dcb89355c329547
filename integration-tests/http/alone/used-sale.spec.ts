import { annaUses } from "../../support/anna-uses"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify({
  unpaid_providers: [],
  used_sale_cancel: "block",
})

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await utils.waitWorkflowExecutions()
    })

    const orderOf = async ({ id }: { id: string }) =>
      (await api.get<{ order: { status: string } }>(`/admin/orders/${id}`, shop.admin())).data.order
    const unitsOf = async (order: { id: string }) =>
      (await shop.packagesOf(shop.anna, { order_id: order.id }))[0]?.units

    it("a sale whose sessions are in use cannot be cancelled on Medusa's page", async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      await annaUses(shop, 4)

      expect(await refused(shop.cancelOrder(order))).toMatchObject({
        status: 400,
        code: "package_partly_used",
      })
      expect(await orderOf(order)).toMatchObject({ status: "pending" })
      expect(await unitsOf(order)).toMatchObject({ available: 6, redeemed: 4 })
    })

    it("a sale whose sessions were all given back can be cancelled again", async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      await shop.applyCredits(cart, shop.anna)
      const booking = await shop.complete(cart, shop.anna)
      await eventually(async () => {
        expect(await unitsOf(order)).toMatchObject({ redeemed: 1 })
      })
      await refused(shop.cancelOrder(order))

      await shop.cancelOrder(booking)
      await eventually(async () => {
        expect(await unitsOf(order)).toMatchObject({ redeemed: 0 })
      })
      await shop.cancelOrder(order)

      expect(await orderOf(order)).toMatchObject({ status: "canceled" })
    })

    it("an unused sale, and an order that sells no package, are cancelled as ever", async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
      const haircut = await shop.complete(cart, shop.anna)

      await shop.cancelOrder(order)
      await shop.cancelOrder(haircut)

      expect(await orderOf(order)).toMatchObject({ status: "canceled" })
      expect(await orderOf(haircut)).toMatchObject({ status: "canceled" })
      await eventually(async () => {
        expect(await unitsOf(order)).toMatchObject({ revoked: 10 })
      })
    })

    it("tells nobody who is not signed in whether sessions are in use", async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      await annaUses(shop, 1)
      const path = `/admin/orders/${order.id}/cancel`
      expect(await refused(api.post(path, {}))).toMatchObject({ status: 401 })
    })
  },
})
