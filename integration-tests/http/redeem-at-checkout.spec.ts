import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { eventually } from "../support/eventually"
import { openShop, type Shop } from "../support/shop"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })

    describe("booking with a package", () => {
      it("pays the massage with a session and leaves the shampoo to be paid", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "shampoo" }])

        expect(cart.total).toBe(12)
        const order = await shop.complete(cart, shop.anna)
        expect(order.total).toBe(12)
        await eventually(async () => {
          const [credit] = await shop.creditsOf(shop.anna)
          expect(credit).toMatchObject({ available: 9, held: 0, redeemed: 1 })
        })
      })
    })
  },
})
