import type { HttpTypes } from "@medusajs/framework/types"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import type { PluginOptions } from "../../../src/types"
import type { CartRef } from "../../support/checkout"
import { eventually } from "../../support/eventually"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { bringMerchantsRoutes } from "../../support/merchants-plugin"
import { openShop, type Shop } from "../../support/shop"
import type { Visitor } from "../../support/visitors"

bringMerchantsRoutes()
const options: PluginOptions = {
  cart_routes: [
    { method: "POST", matcher: "/store/booking-carts/:id/items", cart_id: "params.id" },
    { method: "POST", matcher: "/store/booking-carts", cart_id: "response.booking.cart.id" },
    { method: "POST", matcher: "/store/bookings", cart_id: "body.in.cart_id" },
  ],
}
process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify(options)

type Cart = HttpTypes.StoreCart

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const FREE = ["1 massage at 0 instead of 55"]
    const PAID = ["1 massage at 55"]
    const slot = (hour = "10") => ({
      variant_id: shop.variants.massage,
      starts_at: `2026-12-05T${hour}:00`,
    })
    const post = async <Answer>(path: string, body: object, { session }: Visitor) =>
      (await api.post<Answer>(path, body, session)).data
    const bookInto = async ({ id }: CartRef, visitor: Visitor, hour?: string) =>
      await post<{ cart: Cart; slot: string }>(
        `/store/booking-carts/${id}/items`,
        slot(hour),
        visitor
      )
    const atTheKiosk = async ({ id }: CartRef, hour?: string) =>
      (await post<{ cart: Cart }>(`/store/kiosk-carts/${id}/items`, slot(hour), shop.guest)).cart
    const linesIn = async (cart: CartRef) => shop.linesOf(await shop.readCart(cart, shop.guest))
    const isCovered = async (cart: CartRef) =>
      await eventually(async () => expect(await linesIn(cart)).toEqual(FREE))
    /** Medusa's event has been heard by everybody, and did what it does. */
    const isHeard = async ({ id }: CartRef) => await shop.replay("cart.updated", { id })
    const annasLeft = async () => (await shop.leftOf(shop.anna))["Massage 60"]

    describe("a merchant's own route that the shop has named", () => {
      it("answers with the covered line, and with what else it says, by the cart in its path", async () => {
        const cart = await shop.cart(shop.anna)

        const answer = await bookInto(cart, shop.anna)

        expect(shop.linesOf(answer.cart)).toEqual(FREE)
        expect(answer).toMatchObject({ slot: "2026-12-05T10:00", cart: { total: 0 } })
        expect((await shop.complete(cart, shop.anna)).total).toBe(0)
      })

      it("answers so where only the answer says which cart it opened", async () => {
        const { region_id, sales_channel_id } = shop.studio
        const body = { ...slot(), region_id, sales_channel_id }

        const { booking } = await post<{ booking: { cart: Cart } }>(
          "/store/booking-carts",
          body,
          shop.anna
        )

        expect(shop.linesOf(booking.cart)).toEqual(FREE)
      })

      it("covers before it answers where the request names the cart and the answer shows none", async () => {
        const cart = await shop.cart(shop.anna)

        await post("/store/bookings", { ...slot(), in: { cart_id: cart.id } }, shop.anna)

        expect(await linesIn(cart)).toEqual(FREE)
      })

      it("answers with the cart as it is where the answer is the cart itself", async () => {
        const { id: cart_id } = await shop.cart(shop.anna)
        const body = { ...slot(), in: { cart_id }, show: true }

        const answer = await post<Cart>("/store/bookings", body, shop.anna)

        expect([answer.id, shop.linesOf(answer)]).toEqual([cart_id, FREE])
      })

      it("asks a guest its price, whatever address the cart carries", async () => {
        const cart = await shop.cart(shop.guest, [], shop.anna.email)

        expect(shop.linesOf((await bookInto(cart, shop.guest)).cart)).toEqual(PAID)

        await isHeard(cart)
        expect(await linesIn(cart)).toEqual(PAID)
        expect(await annasLeft()).toBe(10)
      })
    })

    describe("a way that nobody has named", () => {
      it("covers for the customer who was seen signed in on her cart", async () => {
        const cart = await shop.cart(shop.anna)

        expect(shop.linesOf(await atTheKiosk(cart))).toEqual(PAID)

        await isCovered(cart)
        expect(await annasLeft()).toBe(9)
      })

      it("does so for what an agent or a job puts into it", async () => {
        const cart = await shop.cart(shop.anna)
        const items = [{ variant_id: shop.variants.massage, quantity: 1 }]

        await addToCartWorkflow(getContainer()).run({ input: { cart_id: cart.id, items } })

        await isCovered(cart)
      })

      it.each([
        ["whose quote she asked for", async (cart: CartRef) => await shop.quote(cart, shop.anna)],
        ["that she took over", async (cart: CartRef) => await shop.claimCart(cart, shop.anna)],
        ["that she booked into", async (cart: CartRef) => await bookInto(cart, shop.anna)],
      ])("does so in a cart %s", async (_how, visit) => {
        const opened = await shop.cart(shop.guest, [], shop.anna.email)
        await visit(opened)
        const before = await annasLeft()

        await atTheKiosk(opened, "17")

        await eventually(async () => expect(await annasLeft()).toBe(Number(before) - 1))
      })

      it("covers nothing for an address that a guest has typed", async () => {
        const cart = await shop.cart(shop.guest, [], shop.anna.email)

        await atTheKiosk(cart)

        await isHeard(cart)
        expect(await linesIn(cart)).toEqual(PAID)
      })

      it("covers nothing once the cart is somebody else's", async () => {
        const cart = await shop.cart(shop.anna)
        await shop.claimCart(cart, shop.ben)

        await atTheKiosk(cart)

        await isHeard(cart)
        expect(await linesIn(cart)).toEqual(PAID)
      })

      it("covers nothing that a stranger adds, and covers again when she comes back", async () => {
        const cart = await shop.cart(shop.anna)
        await shop.addLine(cart, shop.guest, { variant: "massage" })

        await isHeard(cart)
        expect(await linesIn(cart)).toEqual(PAID)

        await shop.changeCart(cart, shop.anna, { metadata: { note: "mine" } })
        expect(await linesIn(cart)).toEqual(FREE)
      })

      it("covers nothing that she declined", async () => {
        const cart = await shop.cart(shop.anna)
        await shop.declineCredits(cart, shop.anna)

        await atTheKiosk(cart)

        await isHeard(cart)
        expect(await linesIn(cart)).toEqual(PAID)
      })
    })
  },
})
