import type { HttpTypes } from "@medusajs/framework/types"
import { medusaSuite } from "../../support/medusa-suite"
import type { Api } from "../../support/http"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type CartAnswer = { cart: HttpTypes.StoreCart }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      await shop.buy(shop.anna, "beauty_mix")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const LINES = ["1 facial at 35", "2 facial at 0 instead of 35"]
    const threeFacials = async () =>
      await shop.cart(shop.anna, [{ variant: "facial", quantity: 3 }])
    const post = async (cart: { id: string }, route: string, body: object = {}) =>
      (await api.post<CartAnswer>(`/store/carts/${cart.id}${route}`, body, shop.anna.session)).data
        .cart

    describe("what else a checkout does with a covered cart", () => {
      it("changes no price: address, language, e-mail, notes, taxes", async () => {
        const cart = await threeFacials()
        const changes = [
          { shipping_address: { country_code: "de", postal_code: "20457", city: "Hamburg" } },
          { billing_address: { country_code: "de", city: "Hamburg" } },
          { locale: "de-DE" },
          { email: "anna@home.example" },
          { metadata: { note: "Second floor" } },
          { region_id: shop.studio.region_id },
        ]

        for (const change of changes) {
          const changed = await post(cart, "", change)
          expect([change, shop.linesOf(changed), changed.total]).toEqual([change, LINES, 35])
        }
        const taxed = await post(cart, "/taxes")

        expect([shop.linesOf(taxed), taxed.total]).toEqual([LINES, 35])
        expect((await shop.complete(cart, shop.anna)).total).toBe(35)
      })

      it("lets a code come and go on what is left to pay", async () => {
        const code = await desk.promote("TEN", { type: "percentage", value: 10 })
        const cart = await threeFacials()
        const route = `/store/carts/${cart.id}/promotions`

        await desk.enterCode(cart, shop.anna, code)

        expect((await shop.readCart(cart, shop.anna)).total).toBe(31.5)
        const config = { ...shop.anna.session, data: { promo_codes: [code] } }
        const { data } = await api.delete<CartAnswer>(route, config)
        expect([shop.linesOf(data.cart), data.cart.total]).toEqual([LINES, 35])
      })

      it("follows a code that is entered after the payment was begun", async () => {
        const code = await desk.promote("TEN", { type: "percentage", value: 10 })
        const cart = await threeFacials()
        await shop.startPayment(cart, shop.anna)

        await desk.enterCode(cart, shop.anna, code)

        const { payment_collection } = await shop.readCart(cart, shop.anna)
        expect(payment_collection?.amount).toBe(31.5)
      })

      it("follows the credits with the payment that was begun before", async () => {
        const cart = await threeFacials()
        await shop.declineCredits(cart, shop.anna)
        await shop.startPayment(cart, shop.anna)
        const before = await shop.readCart(cart, shop.anna)
        expect(before.payment_collection?.amount).toBe(105)

        const { cart: after } = await shop.applyCredits(cart, shop.anna)

        expect(after.payment_collection?.amount).toBe(35)
        expect((await shop.complete(cart, shop.anna)).total).toBe(35)
      })
    })
  },
})
