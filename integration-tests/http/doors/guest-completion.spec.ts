import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { houseRulesOf } from "../../support/house-rules"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop, type Sold } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let house: ReturnType<typeof houseRulesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      house = houseRulesOf(api, shop)
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    // Three addresses behind which there is: a package, an account without one, nobody.
    const addresses = () => [shop.anna.email, shop.ben.email, "stranger@example.com"]

    const answerTo = async (variant: Sold, email: string, session = shop.guest) => {
      const cart = await shop.cart(session, [{ variant }], email)
      await shop.startPayment(cart, session)
      return await refused(shop.placeOrder(cart, session))
    }
    const answersTo = async (variant: Sold) => {
      const answers = []
      for (const email of addresses()) answers.push(await answerTo(variant, email))
      return answers
    }

    describe("a guest who completes a cart under somebody's address", () => {
      it("learns nothing of her package from a service for packages only", async () => {
        await house.rule("facial", { package_only: true })
        const [first, ...others] = await answersTo("facial")
        expect(first).toMatchObject({ status: 400, code: "package_required" })
        expect(others).toEqual([first, first])

        // Reserved in another cart, and used up: to the guest it is all one.
        const hers = await coveredCart(shop, shop.anna, [{ variant: "facial", quantity: 3 }])
        expect(await answersTo("facial")).toEqual([first, first, first])
        await shop.placeOrder(hers, shop.anna)
        await eventually(async () => expect(await shop.leftOf(shop.anna)).toEqual({ Facial: 0 }))
        expect(await answersTo("facial")).toEqual([first, first, first])
      })

      it("is asked to sign in for a service that is had once, had or not", async () => {
        await house.rule("haircut", { once_per_customer: true })
        const [before, ...others] = await answersTo("haircut")
        expect(before).toMatchObject({ status: 400, code: "sign_in_required" })
        expect(others).toEqual([before, before])

        const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
        await shop.startPayment(cart, shop.anna)
        await shop.placeOrder(cart, shop.anna)
        await utils.waitWorkflowExecutions()
        expect(await answersTo("haircut")).toEqual([before, before, before])
      })

      it("is asked to sign in for a package that is sold only so often", async () => {
        await house.limitPurchases("beauty_mix", 1)
        const [before, ...others] = await answersTo("beauty_mix")
        expect(before).toMatchObject({ status: 400, code: "sign_in_required" })
        expect(others).toEqual([before, before])
      })
    })

    it("another customer under her address learns no more than that it is not his cart", async () => {
      await house.rule("facial", { package_only: true })
      const asBen = async (email: string) => {
        const cart = await shop.cart(shop.guest, [{ variant: "facial" }], email)
        await shop.startPayment(cart, shop.guest)
        return await refused(shop.placeOrder(cart, shop.ben))
      }
      const underHers = await asBen(shop.anna.email)
      expect(underHers).toMatchObject({ status: 400, code: "cart_not_yours" })
      expect(await asBen("nobody@example.com")).toEqual(underHers)
    })

    it("the customer herself still hears the reason", async () => {
      await house.rule("facial", { package_only: true })
      await coveredCart(shop, shop.anna, [{ variant: "facial", quantity: 3 }])
      const cart = await shop.cart(shop.anna, [{ variant: "facial" }])
      await shop.startPayment(cart, shop.anna)
      expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
        status: 400,
        code: "credits_held_elsewhere",
      })
    })

    it("a guest buys what anybody may have", async () => {
      const cart = await shop.cart(shop.guest, [{ variant: "haircut" }], shop.anna.email)
      expect((await shop.complete(cart, shop.guest)).total).toBe(35)
    })
  },
})
