import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { refused } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "three_facials")
      const used = await shop.cart(shop.anna, [{ variant: "facial", quantity: 2 }])
      await shop.placeOrder(used, shop.anna)
      await eventually(async () => {
        expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 1, redeemed: 2 }])
      })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const FREE = ["1 facial at 0 instead of 35"]
    const PAID = ["1 facial at 35"]
    const facial = async () => await shop.cart(shop.anna, [{ variant: "facial" }])
    const linesOf = async (cart: { id: string }) =>
      shop.linesOf(await shop.readCart(cart, shop.anna))
    const askFor = (cart: { items?: { id: string }[] | null }) => ({
      lines: [{ line_item_id: String(cart.items?.[0]?.id) }],
    })

    describe("one session and two carts", () => {
      it("the second is told that it is reserved, and pays its price", async () => {
        const first = await facial()
        const second = await facial()

        expect([shop.linesOf(first), shop.linesOf(second)]).toEqual([FREE, PAID])
        const quote = await shop.quote(second, shop.anna)
        expect(quote.lines).toMatchObject([
          { covered_quantity: 0, refusal: { code: "credits_held_elsewhere" } },
        ])
        const answer = await refused(shop.applyCredits(second, shop.anna, askFor(second)))
        expect(answer).toMatchObject({ status: 400, code: "credits_held_elsewhere" })
        expect(await linesOf(first)).toEqual(FREE)
      })

      it("the second takes it over when she says so, and the first asks its price", async () => {
        const first = await facial()
        const second = await facial()

        const taken = await shop.applyCredits(second, shop.anna, { take_over: true })

        expect(shop.linesOf(taken.cart)).toEqual(FREE)
        expect(await linesOf(first)).toEqual(PAID)
        expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 0, held: 1 }])
      })

      it("the first keeps it when the second has no use for it", async () => {
        const first = await facial()
        const second = await shop.cart(shop.anna, [{ variant: "shampoo" }])

        await shop.applyCredits(second, shop.anna, { take_over: true })

        expect(await linesOf(first)).toEqual(FREE)
      })

      it("somebody else takes nothing over", async () => {
        const first = await facial()
        const bens = await shop.cart(shop.ben, [{ variant: "facial" }])

        const { cart } = await shop.applyCredits(bens, shop.ben, { take_over: true })

        expect(shop.linesOf(cart)).toEqual(PAID)
        expect(await linesOf(first)).toEqual(FREE)
      })
    })

    describe("a cart that was left standing", () => {
      it("keeps its session for an hour", async () => {
        const first = await facial()
        await shop.setClock("59 minutes")

        const second = await facial()
        await shop.applyCredits(second, shop.anna)

        expect([await linesOf(first), await linesOf(second)]).toEqual([FREE, PAID])
      })

      it("lets it go afterwards, as soon as another cart of hers wants it", async () => {
        const first = await facial()
        await shop.setClock("61 minutes")

        const second = await facial()

        expect(shop.linesOf(second)).toEqual(FREE)
        expect(await linesOf(first)).toEqual(PAID)
      })

      it("keeps it when nobody wants it, however late", async () => {
        const first = await facial()
        await shop.setClock("61 minutes")

        const second = await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.applyCredits(second, shop.anna)

        expect(await linesOf(first)).toEqual(FREE)
        expect((await shop.placeOrder(first, shop.anna)).total).toBe(0)
      })

      it("keeps it while it is being completed, also from a cart that takes over", async () => {
        const first = await facial()
        await shop.setClock("61 minutes")
        await shop.sql(
          `update service_package_hold set affirmed_until = service_package_now() + interval '5 minutes'
           where cart_id = ?`,
          [first.id]
        )

        const second = await facial()
        const { quote } = await shop.applyCredits(second, shop.anna, { take_over: true })

        expect(quote.lines).toMatchObject([{ refusal: { code: "credits_held_elsewhere" } }])
        expect([await linesOf(first), await linesOf(second)]).toEqual([FREE, PAID])
      })
    })

    describe("a cart that became an order nobody heard of yet", () => {
      it("keeps its session, and its price, from a cart that takes over", async () => {
        const first = await facial()
        const events = holdBack(getContainer(), "order.placed")
        const order = await shop.placeOrder(first, shop.anna)
        await shop.setClock("61 minutes")

        const second = await facial()
        const { quote } = await shop.applyCredits(second, shop.anna, { take_over: true })

        expect(quote.lines).toMatchObject([{ refusal: { code: "credits_held_elsewhere" } }])
        expect(await linesOf(second)).toEqual(PAID)
        await events.deliver("order.placed", { id: order.id })
        events.release()
        expect(await shop.creditsOf(shop.anna)).toMatchObject([{ held: 0, redeemed: 3 }])
      })
    })

    describe("at the same moment", () => {
      it("exactly one of two carts gets the last session, seven times", async () => {
        const carts = await Promise.all([facial(), facial()])
        for (let round = 1; round <= 7; round++) {
          for (const cart of carts) await shop.declineCredits(cart, shop.anna)

          const answers = await Promise.all(
            carts.map(
              async (cart) =>
                await shop.applyCredits(cart, shop.anna, askFor(cart)).then(
                  (applied) => shop.linesOf(applied.cart),
                  async (error: unknown) => (await refused(Promise.reject(error))).code
                )
            )
          )

          expect(answers).toHaveLength(2)
          expect(answers).toEqual(expect.arrayContaining([FREE, "credits_held_elsewhere"]))
          expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 0, held: 1 }])
        }
      })

      it("the session follows one of two carts that take it from each other, seven times", async () => {
        const carts = await Promise.all([facial(), facial()])
        for (let round = 1; round <= 7; round++) {
          await Promise.all(
            carts.map(async (cart) => await shop.applyCredits(cart, shop.anna, { take_over: true }))
          )

          const lines = await Promise.all(carts.map(linesOf))
          const { held = -1 } = (await shop.creditsOf(shop.anna))[0] ?? {}
          const free = lines.filter(([line]) => line === FREE[0])
          expect(free).toHaveLength(held)
        }
      })

      it("one cart that is changed twice at once ends up right, seven times", async () => {
        const cart = await facial()
        for (let round = 1; round <= 7; round++) {
          const change = async (quantity: number) => {
            const { items } = await shop.readCart(cart, shop.anna)
            await shop.changeLine(cart, shop.anna, String(items?.[0]?.id), { quantity })
          }
          await Promise.allSettled([change(3), shop.applyCredits(cart, shop.anna), change(2)])
          await shop.applyCredits(cart, shop.anna)

          const { items } = await shop.readCart(cart, shop.anna)
          const free = items?.filter(({ unit_price }) => unit_price === 0)
          expect(free).toMatchObject([{ quantity: 1 }])
          expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 0, held: 1 }])
        }
      })
    })
  },
})
