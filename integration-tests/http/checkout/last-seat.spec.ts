import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { seatsOf } from "../../support/seats"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

const NOT_IN_STOCK = { status: 400, type: "not_allowed", code: "insufficient_inventory" }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let seats: ReturnType<typeof seatsOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      seats = seatsOf(api, shop)
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const lineOf = (cart: Awaited<ReturnType<Shop["cart"]>>, isFree: boolean) =>
      String(cart.items?.find(({ unit_price }) => (unit_price === 0) === isFree)?.id)
    const wantOneMore = async (customer: Customer, quantity: number) => {
      const cart = await shop.cart(customer, [{ variant: "facial", quantity }])
      return await refused(shop.addLine(cart, customer, { variant: "facial" }))
    }

    describe("the last seat", () => {
      it("is not sold twice, with a session as without one", async () => {
        await seats.limit(shop.variants.facial, 1)

        expect(await wantOneMore(shop.ben, 1)).toMatchObject(NOT_IN_STOCK)
        expect(await wantOneMore(shop.anna, 1)).toMatchObject(NOT_IN_STOCK)
      })

      it("is not sold with what Medusa would lay onto the rest of the booking", async () => {
        await seats.limit(shop.variants.facial, 4)

        expect(await wantOneMore(shop.anna, 4)).toMatchObject(NOT_IN_STOCK)
      })

      it.each([
        ["the covered part", true],
        ["the rest", false],
      ])("is not sold by raising %s", async (_part, isFree) => {
        await seats.limit(shop.variants.facial, 4)
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        const quantity = isFree ? 4 : 2

        expect(
          await refused(shop.changeLine(cart, shop.anna, lineOf(cart, isFree), { quantity }))
        ).toMatchObject(NOT_IN_STOCK)
      })

      it("is not sold at completion when it went while the cart waited", async () => {
        const { stock, reserved } = await seats.limit(shop.variants.facial, 4)
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        await shop.startPayment(cart, shop.anna)
        await stock(3)

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject(NOT_IN_STOCK)
        expect(await reserved()).toBe(0)
        await stock(4)
        await shop.placeOrder(cart, shop.anna)
        expect(await reserved()).toBe(4)
      })

      it("is not sold to two who complete at once: the seat went while the order was written", async () => {
        const { reserved } = await seats.limit(shop.variants.facial, 4)
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        await shop.startPayment(cart, shop.anna)
        await shop.sql(`create function somebody_else() returns trigger language plpgsql as $$ begin
          update inventory_level set stocked_quantity = 3, raw_stocked_quantity = '{"value":"3","precision":20}';
          return new; end $$`)
        await shop.sql(`create trigger somebody_else after insert on "order"
          for each row execute function somebody_else()`)

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject(NOT_IN_STOCK)
        expect(await reserved()).toBe(0)
        expect(await shop.leftOf(shop.anna)).toMatchObject({ Facial: 0 })
      })

      it("can be had, and more of it where the shop takes backorders", async () => {
        const { reserved } = await seats.limit(shop.variants.facial, 4, true)
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        const more = await shop.addLine(cart, shop.anna, { variant: "facial", quantity: 2 })

        expect(shop.linesOf(more)).toEqual(["3 facial at 0 instead of 35", "3 facial at 35"])
        await shop.complete(more, shop.anna)
        expect(await reserved()).toBe(6)
      })

      it("keeps nobody from buying something else", async () => {
        const { stock } = await seats.limit(shop.variants.facial, 4)
        const cart = await shop.cart(shop.anna, [{ variant: "facial", quantity: 4 }])
        await stock(3)

        const more = await shop.addLine(cart, shop.anna, { variant: "massage" })
        expect(more.items).toHaveLength(3)
      })
    })
  },
})
