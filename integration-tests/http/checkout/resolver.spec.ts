import { Modules } from "@medusajs/framework/utils"
import { medusaSuite } from "../../support/medusa-suite"
import resolveHolds from "../../../src/jobs/service-packages-resolve-holds"
import { coveredCart } from "../../support/covered-cart"
import { holdBack } from "../../support/events"
import { forgerOf } from "../../support/forger"
import { halfDoneOf } from "../../support/half-done"
import { refused } from "../../support/http"
import { houseRulesOf } from "../../support/house-rules"
import { openShop, type Shop } from "../../support/shop"

const ROUNDS = 8

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let half: ReturnType<typeof halfDoneOf>
    const lost: { release: () => void }[] = []

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      half = halfDoneOf(getContainer())
      await shop.buy(shop.anna, "ten_massages", 2)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => {
      lost.splice(0).forEach((bus) => bus.release())
      await shop.audit()
    })

    const loseOrderPlaced = () => lost.push(holdBack(getContainer(), "order.placed"))
    const resolve = async () => await resolveHolds(getContainer())
    const book = async () => await coveredCart(shop, shop.anna)
    const holdOf = async (cart: { id: string }) =>
      (
        await shop.sql<{ status: string; order_id: string | null }>(
          "select status, order_id from service_package_hold where cart_id = ?",
          [cart.id]
        )
      )[0]
    const unitsOf = async () =>
      (
        await shop.sql<{ available: number; held: number; redeemed: number }>(
          `select sum(available)::int as available, sum(held)::int as held, sum(redeemed)::int as redeemed
           from service_package_credit`
        )
      )[0]
    const ALL = { available: 20, held: 0, redeemed: 0 }
    /** An order whose process died before Medusa noted which cart it was made of. */
    const bookUnnoted = async () => {
      loseOrderPlaced()
      const cart = await book()
      const order = await shop.placeOrder(cart, shop.anna)
      await shop.sql("delete from order_cart where order_id = ?", [order.id])
      return { cart, order }
    }
    const lineOf = (cart: { items?: { id: string }[] | null }) => ({
      id: String(cart.items?.[0]?.id),
    })

    describe("an order whose event was lost", () => {
      it("takes its session six minutes later, and only once", async () => {
        loseOrderPlaced()
        const cart = await book()
        const order = await shop.placeOrder(cart, shop.anna)

        await resolve()
        expect(await holdOf(cart)).toEqual({ status: "active", order_id: null })

        await shop.setClock("6 minutes")
        await Promise.all([resolve(), resolve()])
        await resolve()

        expect(await holdOf(cart)).toEqual({ status: "redeemed", order_id: order.id })
        expect(await unitsOf()).toEqual({ available: 19, held: 0, redeemed: 1 })
        expect(await shop.redemptionsOf(order)).toMatchObject([{ status: "redeemed", units: 1 }])
      })

      it("takes its session also where Medusa died before it noted whose order it is", async () => {
        const { cart, order } = await bookUnnoted()

        await shop.setClock("6 minutes")
        await resolve()

        expect(await holdOf(cart)).toEqual({ status: "redeemed", order_id: order.id })
        expect(await unitsOf()).toEqual({ available: 19, held: 0, redeemed: 1 })
      })

      it("is not placed a second time where Medusa does not know of the first", async () => {
        const { cart } = await bookUnnoted()

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          code: "credits_in_checkout",
        })
        await shop.setClock("6 minutes")
        await resolve()
        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          code: "credits_no_longer_held",
        })

        expect(
          await shop.sql(`select id from "order" where customer_id = ?`, [shop.anna.id])
        ).toHaveLength(2)
        expect(await unitsOf()).toEqual({ available: 19, held: 0, redeemed: 1 })
      })

      it("keeps its place among services that are had once", async () => {
        await houseRulesOf(api, shop).rule("haircut", { once_per_customer: true })
        loseOrderPlaced()
        const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
        const order = await shop.complete(cart, shop.anna)

        await shop.setClock("3 minutes")
        await resolve()

        expect(await shop.sql("select state, order_id from service_package_limited_use")).toEqual([
          { state: "kept", order_id: order.id },
        ])
      })
    })

    describe("a cart that nobody came back to", () => {
      it("keeps its session for a day, then lets it go and costs its price again", async () => {
        const cart = await book()
        await shop.setClock("23 hours")
        await resolve()
        expect((await shop.readCart(cart, shop.anna)).total).toBe(0)

        await shop.setClock("25 hours")
        await resolve()

        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        expect(await holdOf(cart)).toMatchObject({ status: "released" })
        expect(await unitsOf()).toEqual(ALL)
      })

      it("gives its session back when the shop has deleted it", async () => {
        const cart = await book()
        await getContainer().resolve(Modules.CART).deleteCarts([cart.id])
        await shop.setClock("25 hours")

        await resolve()

        expect(await unitsOf()).toEqual(ALL)
        expect(await holdOf(cart)).toMatchObject({ status: "released" })
      })

      it("is left alone for five minutes while it is being completed", async () => {
        const cart = await book()
        await shop.setClock("25 hours")
        await half.affirm(cart)

        await resolve()
        expect(await holdOf(cart)).toMatchObject({ status: "active" })

        await shop.setClock("1506 minutes")
        await resolve()
        expect(await holdOf(cart)).toMatchObject({ status: "released" })
      })
    })

    describe("a release that a crash cut short", () => {
      it("before the line asked its price is finished", async () => {
        const cart = await book()
        await half.claim(cart)

        await resolve()

        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        expect(await holdOf(cart)).toMatchObject({ status: "released" })
        expect(await unitsOf()).toEqual(ALL)
      })

      it("before the session came back is finished", async () => {
        const cart = await book()
        await half.claim(cart)
        await forgerOf(getContainer()).changeLine(lineOf(cart), {
          unit_price: 55,
          is_custom_price: false,
          metadata: { service_packages: "" },
        })

        await resolve()

        expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
        expect(await holdOf(cart)).toMatchObject({ status: "released" })
        expect(await unitsOf()).toEqual(ALL)
      })
    })

    describe("the resolver and a completion at the same moment", () => {
      const isOver = async (cart: { id: string }) => {
        await shop.sql(
          "update service_package_hold set expires_at = service_package_now() where cart_id = ?",
          [cart.id]
        )
      }

      it("never make an order with a free line that no session paid for", async () => {
        const carts: { id: string }[] = []
        for (let round = 0; round < ROUNDS; round++) {
          const cart = await book()
          await isOver(cart)
          const complete = shop.placeOrder.bind(null, cart, shop.anna)
          const both = round % 2 ? [complete, resolve] : [resolve, complete]
          await Promise.allSettled(both.map(async (start) => await start()))
          carts.push(cart)
        }
        await shop.setClock("25 hours")
        await resolve()

        let free = 0
        for (const cart of carts) {
          const [order] = await shop.sql<{ order_id: string }>(
            "select order_id from order_cart where cart_id = ? and deleted_at is null",
            [cart.id]
          )
          if (order) {
            free++
            expect(await holdOf(cart)).toEqual({ status: "redeemed", ...order })
          } else {
            expect((await shop.readCart(cart, shop.anna)).total).toBe(55)
            expect(await holdOf(cart)).toMatchObject({ status: "released" })
          }
        }
        expect(await unitsOf()).toEqual({ available: 20 - free, held: 0, redeemed: free })
      }, 240_000)

      it("never both have their way, even where no lock of the cart stands between them", async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const cart = await book()
          const mark = half.affirm.bind(null, cart)
          const claim = half.claim.bind(null, cart)
          const [affirmed, claimed] =
            round % 2
              ? await Promise.all([mark(), claim()])
              : await Promise.all([claim(), mark()]).then(([a, b]) => [b, a] as const)

          expect(claimed.status).toBe(affirmed === null ? "releasing" : "in_checkout")
          if (affirmed) expect(affirmed.lines).toMatchObject([{ quantity: 1 }])
        }
      }, 240_000)
    })
  },
})
