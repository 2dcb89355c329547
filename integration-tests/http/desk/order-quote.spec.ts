import type { AdminOrderPackageCreditsResponse } from "../../../src/types"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type OrderRef = { id: string }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let orders: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => await utils.waitWorkflowExecutions())

    const pathOf = ({ id }: OrderRef) => `/admin/orders/${id}/package-credits`
    const linesOf = async (order: OrderRef) =>
      (await api.get<AdminOrderPackageCreditsResponse>(pathOf(order), shop.admin("staff"))).data
        .lines
    const booked = async (quantity = 1) => {
      const lines = [{ variant: "massage" as const, quantity }, { variant: "shampoo" as const }]
      return await shop.complete(await shop.cart(shop.anna, lines), shop.anna)
    }

    describe("an order asked about packages", () => {
      it("of a customer without one has nothing to say", async () => {
        expect(await linesOf(await booked())).toEqual([])
      })

      it("names the line that her packages could pay for, and how often", async () => {
        const order = await booked(2)
        await office.given({ template_id: shop.templates.ten_massages })
        await office.given({ template_id: shop.templates.ten_massages })

        expect(await linesOf(order)).toEqual([
          {
            line_item_id: expect.stringMatching(/^ordli_/),
            title: expect.stringContaining("Massage"),
            variant_id: shop.variants.massage,
            quantity: 2,
            covered_quantity: 0,
            client_package_id: null,
            left: 20,
          },
        ])
      })

      it("names the line that a package pays for, which can be taken back", async () => {
        const order = await booked()
        const { id: client_package_id } = await office.given({
          template_id: shop.templates.ten_massages,
        })
        const [line] = await linesOf(order)
        const body = { line_item_id: line?.line_item_id }
        await api.post(pathOf(order), body, shop.admin("staff"))

        expect(await linesOf(order)).toMatchObject([
          { line_item_id: line?.line_item_id, covered_quantity: 1, client_package_id, left: 0 },
        ])
      })

      it("that was cancelled offers nothing", async () => {
        const order = await booked()
        await office.given({ template_id: shop.templates.ten_massages })
        await api.post(`/admin/orders/${order.id}/cancel`, {}, shop.admin())

        expect(await linesOf(order)).toEqual([])
      })

      it("is not found when there is none", async () => {
        const { status } = await refused(
          api.get("/admin/orders/order_nobody/package-credits", shop.admin())
        )

        expect(status).toBe(404)
      })
    })

    it("offers nothing for a package, which money alone buys", async () => {
      await office.given({ template_id: shop.templates.ten_massages })

      expect(await linesOf(await orders.writeOrder(shop.anna))).toEqual([])
    })
  },
})
