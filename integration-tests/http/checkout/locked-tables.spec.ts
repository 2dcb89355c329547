import { openShop, type Shop } from "../../support/shop"
import { medusaSuite } from "../../support/medusa-suite"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    describe("while nobody can read the plugin's tables", () => {
      it("core's add-to-cart answers in time, with the price of the service", async () => {
        const cart = await shop.cart(shop.anna)
        const letGo = await shop.lockTables()
        const started = performance.now()

        const added = await shop.addLine(cart, shop.anna, { variant: "massage" })
        const seconds = (performance.now() - started) / 1000
        await letGo()

        expect(seconds).toBeLessThan(3.5)
        expect(shop.linesOf(added)).toEqual(["1 massage at 55"])
      })

      it("and the next change of the cart finds the sessions again", async () => {
        const cart = await shop.cart(shop.anna)
        const letGo = await shop.lockTables()
        await shop.addLine(cart, shop.anna, { variant: "massage" })
        await letGo()

        const changed = await shop.addLine(cart, shop.anna, { variant: "shampoo" })

        expect(shop.linesOf(changed)).toEqual(["1 massage at 0 instead of 55", "1 shampoo at 12"])
      })
    })
  },
})
