import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await shop.buy(shop.anna, "beauty_mix")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const massageIn = (cart: {
      items?: { id: string; variant_id?: string | null }[] | null
    }): string => String(cart.items?.find((line) => line.variant_id === shop.variants.massage)?.id)

    describe("a customer who rather pays money", () => {
      it("does so for one line, and keeps the other on the package", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "facial" }])

        const answer = await shop.declineCredits(cart, shop.anna, massageIn(cart))

        expect(shop.linesOf(answer.cart)).toEqual([
          "1 facial at 0 instead of 35",
          "1 massage at 55",
        ])
        expect(answer.cart.total).toBe(55)
        expect(answer.quote).toMatchObject({ declined: true, applied: true, due_total: 55 })
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10, Haircut: 4, Facial: 1 })
      })

      it("is not asked again, whatever she adds", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.declineCredits(cart, shop.anna)

        await shop.addLine(cart, shop.anna, { variant: "massage", quantity: 2 })
        const after = await shop.addLine(cart, shop.anna, { variant: "haircut" })

        expect(shop.linesOf(after)).toEqual(["1 haircut at 35", "3 massage at 55"])
        expect(await shop.quote(cart, shop.anna)).toMatchObject({
          declined: true,
          applied: false,
          covered_total: 0,
          due_total: 200,
        })
      })

      it("keeps to her word for a line whose number changes", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
        await shop.declineCredits(cart, shop.anna, massageIn(cart))

        const after = await shop.changeLine(cart, shop.anna, massageIn(cart), { quantity: 3 })

        expect(shop.linesOf(after)).toEqual(["3 massage at 55"])
      })

      it("gets her sessions back for all of it when she asks again", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "facial" }])
        await shop.declineCredits(cart, shop.anna)

        const { cart: after, quote } = await shop.applyCredits(cart, shop.anna)

        expect(after.total).toBe(0)
        expect(quote).toMatchObject({ declined: false, applied: true, covered_total: 90 })
      })

      it("gets them back for the line she asks for, and only for that", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "facial" }])
        await shop.declineCredits(cart, shop.anna)

        const lines = [{ line_item_id: massageIn(cart) }]
        const { cart: after } = await shop.applyCredits(cart, shop.anna, { lines })

        expect(shop.linesOf(after)).toEqual(["1 facial at 35", "1 massage at 0 instead of 55"])
        const added = await shop.addLine(cart, shop.anna, { variant: "facial" })
        expect(shop.linesOf(added)).toEqual(["1 massage at 0 instead of 55", "2 facial at 35"])
      })
    })
  },
})
