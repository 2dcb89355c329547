import { medusaSuite } from "../../support/medusa-suite"
import type { HttpTypes } from "@medusajs/framework/types"
import { seedStudio } from "../../../scripts/demo/studio-elbe"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
    })

    describe("Studio Elbe", () => {
      it("sells a massage and a shampoo for 67.00, 10.70 of it tax, and ships nothing", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "shampoo" }])

        const order = await shop.complete(cart, shop.anna)

        expect(order).toMatchObject({ total: 67, customer_id: shop.anna.id })
        expect(order.tax_total).toBeCloseTo(10.7, 2)
        expect(order.items).toHaveLength(2)
      })

      it("sells to a guest and to somebody who signed up a minute ago", async () => {
        const nina = await shop.customer()
        const [guests, ninas] = [
          await shop.cart(shop.guest, [{ variant: "haircut" }], "guest@example.com"),
          await shop.cart(nina, [{ variant: "facial", quantity: 2 }]),
        ]

        const orders = [await shop.complete(guests, shop.guest), await shop.complete(ninas, nina)]

        expect(orders.map(({ total }) => total)).toEqual([35, 70])
        expect(orders[1]?.customer_id).toBe(nina.id)
      })

      it("asks 450.00, 89.90, 180.00 and 200.00 for its packages", async () => {
        const offers = ["ten_massages", "three_facials", "beauty_mix", "five_visits"] as const
        const cart = await shop.cart(
          shop.ben,
          offers.map((variant) => ({ variant }))
        )

        expect(cart.items?.map(({ unit_price }) => unit_price)).toEqual([450, 89.9, 180, 200])
      })

      it("shows packages right under the customer's name, on a page that keeps its other parts", async () => {
        const { data }: { data: HttpTypes.AdminLayoutConfigurationResponse } = await api.get(
          "/admin/layouts/customer.details/configuration",
          shop.admin()
        )
        expect(data.default_configuration?.configuration.widgets).toEqual({
          "core:CustomerGeneralSection": { order: -2 },
          "widget:service-packages:customer": { order: -1 },
        })
      })

      it("is the same shop when it is seeded again", async () => {
        expect(shop.studio).toMatchObject(await seedStudio(getContainer(), { packages: true }))

        const counted = ["product", "region", "tax_region", "customer", "user", "api_key"]
        const rows = await Promise.all(
          counted.map(async (table) => await shop.sql(`select count(*)::int from "${table}"`))
        )
        expect(rows.flat().map(({ count }) => count)).toEqual([8, 1, 1, 4, 3, 1])
      })
    })
  },
})
