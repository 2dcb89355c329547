import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type Amounts = Record<"total" | "subtotal" | "tax_total" | "discount_total", number>

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      await shop.buy(shop.anna, "beauty_mix")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const TWO_OF_THREE = ["1 facial at 35", "2 facial at 0 instead of 35"]
    const threeFacials = async () =>
      await shop.cart(shop.anna, [{ variant: "facial", quantity: 3 }])
    const cents = (amount: number) => Math.round(amount * 100) / 100
    const amountsOf = ({ total, subtotal, tax_total, discount_total }: Amounts): Amounts => ({
      total: cents(total),
      subtotal: cents(subtotal),
      tax_total: cents(tax_total),
      discount_total: cents(discount_total),
    })

    describe("three facials with two sessions left", () => {
      it("cost one facial, 19 % tax included, in the cart and in the order", async () => {
        const cart = await threeFacials()
        expect(shop.linesOf(cart)).toEqual(TWO_OF_THREE)
        const amounts = { total: 35, subtotal: 29.41, tax_total: 5.59, discount_total: 0 }
        expect(amountsOf(cart)).toEqual(amounts)

        const order = await shop.complete(cart, shop.anna)

        expect(shop.linesOf(order)).toEqual(TWO_OF_THREE)
        expect(amountsOf(order)).toEqual(amounts)
      })

      it("keep the covered part on the line the customer made", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 2 }])
        const [made] = cart.items ?? []

        const after = await shop.addLine(cart, shop.anna, { variant: "facial" })

        const covered = after.items?.find(({ unit_price }) => unit_price === 0)
        expect(covered).toMatchObject({ id: made?.id, quantity: 2 })
        expect(shop.linesOf(after)).toEqual(TWO_OF_THREE)
      })

      it("cost one facial less 10 %, whenever the code is entered", async () => {
        const code = await desk.promote("TEN", { type: "percentage", value: 10 })
        const amounts = { total: 31.5, subtotal: 29.41, tax_total: 5.03, discount_total: 3.5 }
        const afterwards = await threeFacials()
        await desk.enterCode(afterwards, shop.anna, code)
        const entered = await shop.readCart(afterwards, shop.anna)
        expect(shop.linesOf(entered)).toEqual(TWO_OF_THREE)
        expect(amountsOf(entered)).toEqual(amounts)
        await shop.declineCredits(afterwards, shop.anna)
        expect((await shop.readCart(afterwards, shop.anna)).total).toBe(94.5)

        const before = await shop.applyCredits(afterwards, shop.anna)

        expect(amountsOf(before.cart)).toEqual(amounts)
        const order = await shop.complete(afterwards, shop.anna)
        expect(shop.linesOf(order)).toEqual(TWO_OF_THREE)
        expect(amountsOf(order)).toEqual(amounts)
      })

      it("cost one facial under buy one, get one free: the free one is a covered one", async () => {
        const code = await desk.buyOneGetOne("BOGO", shop.variants.facial)
        const cart = await threeFacials()
        await desk.enterCode(cart, shop.anna, code)

        const entered = await shop.readCart(cart, shop.anna)

        const amounts = { total: 35, subtotal: 29.41, tax_total: 5.59, discount_total: 0 }
        expect(shop.linesOf(entered)).toEqual(TWO_OF_THREE)
        expect(amountsOf(entered)).toEqual(amounts)
        const order = await shop.complete(cart, shop.anna)
        expect(amountsOf(order)).toEqual(amounts)
      })

      it("never leave less than nothing to pay under a fixed discount", async () => {
        const code = await desk.promote("MINUS50", { type: "fixed", value: 50 })
        const cart = await threeFacials()
        await desk.enterCode(cart, shop.anna, code)

        const entered = await shop.readCart(cart, shop.anna)

        expect(amountsOf(entered)).toMatchObject({ total: 0, tax_total: 0, discount_total: 35 })
        expect((await shop.complete(cart, shop.anna)).total).toBe(0)
      })
    })
  },
})
