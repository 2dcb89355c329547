import { medusaSuite } from "../../support/medusa-suite"
import { refused } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await shop.buy(shop.ben, "beauty_mix")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const FREE = ["1 massage at 0 instead of 55"]
    const PAID = ["1 massage at 55"]
    const annasLeft = async () => (await shop.leftOf(shop.anna))["Massage 60"]

    describe("a cart that nobody is signed in for", () => {
      it("gets nothing by naming the e-mail address of somebody who has a package", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "massage" }], shop.anna.email)
        const [row] = await shop.sql("select customer_id from cart where id = ?", [cart.id])
        expect(row).toEqual({ customer_id: shop.anna.id })

        const added = await shop.addLine(cart, shop.guest, { variant: "massage" })

        expect(shop.linesOf(added)).toEqual(["2 massage at 55"])
        const path = `/store/carts/${cart.id}/package-credits`
        expect(await refused(api.get(path, shop.guest.session))).toMatchObject({ status: 401 })
        expect(await refused(api.post(path, {}, shop.guest.session))).toMatchObject({ status: 401 })
        const order = await shop.complete(cart, shop.guest)
        expect(order.total).toBe(110)
        expect(await annasLeft()).toBe(10)
      })

      it("gets nothing for another customer who names it either", async () => {
        const cart = await shop.cart(shop.ben, [{ variant: "massage" }])
        const named = await shop.changeCart(cart, shop.ben, { email: shop.anna.email })

        expect(shop.linesOf(named)).toEqual(PAID)
        const { cart: applied, quote } = await shop.applyCredits(cart, shop.ben)
        expect(shop.linesOf(applied)).toEqual(PAID)
        expect(quote.lines).toMatchObject([{ refusal: { code: "service_not_covered" } }])
        expect(await annasLeft()).toBe(10)
      })

      it("is paid with sessions as soon as she signs in and takes it along", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "massage" }])
        expect(shop.linesOf(cart)).toEqual(PAID)

        const claimed = await shop.claimCart(cart, shop.anna)

        expect(shop.linesOf(claimed)).toEqual(FREE)
        const order = await shop.placeOrder(cart, shop.anna)
        expect(order.total).toBe(0)
      })

      it("is paid with sessions also when it named her address before she signed in", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "massage" }], shop.anna.email)

        const claimed = await shop.claimCart(cart, shop.anna)

        expect(shop.linesOf(claimed)).toEqual(FREE)
      })
    })

    describe("a covered cart", () => {
      it("asks its price when somebody else takes it over, and gives the sessions back", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect(shop.linesOf(cart)).toEqual(FREE)

        const taken = await shop.claimCart(cart, shop.ben)

        expect(shop.linesOf(taken)).toEqual(PAID)
        expect(taken.total).toBe(55)
        expect(await annasLeft()).toBe(10)
      })

      it("is paid by the new owner where his packages cover it", async () => {
        await shop.buy(shop.anna, "three_facials")
        const cart = await shop.cart(shop.anna, [{ variant: "facial" }, { variant: "massage" }])

        const taken = await shop.claimCart(cart, shop.ben)

        expect(shop.linesOf(taken)).toEqual(["1 facial at 0 instead of 35", "1 massage at 55"])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10, Facial: 3 })
        expect(await shop.leftOf(shop.ben)).toEqual({ Haircut: 4, Facial: 1 })
      })

      it("spends no more of her sessions for somebody who only knows its number", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])

        const added = await shop.addLine(cart, shop.guest, { variant: "massage", quantity: 3 })
        const raised = await shop.changeLine(cart, shop.ben, String(added.items?.[0]?.id), {
          quantity: 5,
        })

        expect(raised.items?.filter(({ unit_price }) => unit_price === 0)).toMatchObject([
          { quantity: 1 },
        ])
        expect(await annasLeft()).toBe(9)
      })
    })
  },
})
