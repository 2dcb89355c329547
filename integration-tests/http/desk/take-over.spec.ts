import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { halfDoneOf } from "../../support/half-done"
import { refused } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = deskOf(api, shop)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const given = async () =>
      await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })

    describe("a session that an open cart keeps", () => {
      const oneLeft = async () => {
        const sold = await given()
        await desk.used(sold, { quantity: 9 })
        const cart = await coveredCart(shop, shop.anna)
        return { sold, cart }
      }

      it("stays there until staff say that they take it, and then the cart asks its price", async () => {
        const { sold, cart } = await oneLeft()
        const refusal = await refused(desk.using(sold))
        expect(refusal.code).toBe("credits_held_elsewhere")
        expect(refusal.message).toMatch(
          /^Reserved in an online cart since \d\d:\d\d\. Use it here\?$/
        )

        expect(await desk.used(sold, { take_over: true })).toMatchObject({ status: "redeemed" })

        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 0, held: 0, redeemed: 10 })
      })

      it("is used without a question once the cart need not keep it any more", async () => {
        const { sold } = await oneLeft()
        await shop.setClock("61 minutes")
        expect(await desk.used(sold)).toMatchObject({ status: "redeemed" })
      })

      it("stays there while the cart is being paid for", async () => {
        const { sold, cart } = await oneLeft()
        await halfDoneOf(getContainer()).affirm(cart)
        expect(await refused(desk.using(sold, { take_over: true }))).toMatchObject({
          code: "credits_in_checkout",
        })
      })

      it("goes to the order or to the desk, never to both", async () => {
        const { sold, cart } = await oneLeft()
        const answers = await Promise.allSettled([
          desk.used(sold, { take_over: true }),
          shop.placeOrder(cart, shop.anna),
        ])
        expect(answers.filter(({ status }) => status === "fulfilled").length).toBe(1)
        await eventually(async () =>
          expect(await desk.bucketsOf(sold)).toMatchObject({ available: 0, held: 0, redeemed: 10 })
        )
      })
    })

    describe("the same request again", () => {
      it("uses one session, however often and however parallel it is sent", async () => {
        const sold = await given()
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await desk.using(sold, {}, { key: "use-1" }))
        )
        const again = await desk.using(sold, {}, { key: "use-1" })
        expect(again.headers["idempotency-replayed"]).toBe("true")
        const ids = [...answers, again].map(({ data }) => data.redemption.id)
        expect(new Set(ids).size).toBe(1)
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })
        const other = desk.using(sold, { quantity: 2 }, { key: "use-1" })
        expect(await refused(other)).toMatchObject({ code: "idempotency_key_reused" })
      })

      it("of two people for the last session leaves one of them without", async () => {
        const sold = await given()
        await desk.used(sold, { quantity: 9 })
        const answers = await Promise.allSettled([desk.used(sold), desk.used(sold)])
        expect(answers.filter(({ status }) => status === "fulfilled").length).toBe(1)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 0, redeemed: 10 })
      })
    })
  },
})
