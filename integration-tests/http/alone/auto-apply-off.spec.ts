import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify({ auto_apply: false })

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const lineOf = (cart: { items?: { id: string }[] | null }) => String(cart.items?.[0]?.id)

    describe("a shop in which the customer has to ask", () => {
      it("covers nothing by itself, and says what it could", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])

        expect(shop.linesOf(cart)).toEqual(["2 massage at 55"])
        expect(await shop.quote(cart, shop.anna)).toMatchObject({
          lines: [{ covered_quantity: 0, coverable_quantity: 2 }],
          applied: false,
          declined: false,
        })
      })

      it("covers what she asks for", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])

        const { cart: applied } = await shop.applyCredits(cart, shop.anna)

        expect(shop.linesOf(applied)).toEqual(["2 massage at 0 instead of 55"])
      })

      it("never leaves a raised line free, and covers no more than she asked for", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
        await shop.applyCredits(cart, shop.anna)

        const raised = await shop.changeLine(cart, shop.anna, lineOf(cart), { quantity: 5 })

        expect(shop.linesOf(raised)).toEqual(["2 massage at 0 instead of 55", "3 massage at 55"])
        expect(raised.total).toBe(165)
      })

      it("gives the session back when the line goes", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.applyCredits(cart, shop.anna)

        await shop.removeLine(cart, shop.anna, lineOf(cart))

        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })
    })
  },
})
