import { medusaSuite } from "../../support/medusa-suite"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { refused } from "../../support/http"
import { houseRulesOf } from "../../support/house-rules"
import { openShop, type Shop, type Sold } from "../../support/shop"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let house: ReturnType<typeof houseRulesOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      house = houseRulesOf(api, shop)
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const cartReadyToPay = async (customer: Customer, variant: Sold, quantity = 1) => {
      const cart = await shop.cart(customer, [{ variant, quantity }])
      if (cart.total > 0) await shop.startPayment(cart, customer)
      return cart
    }
    const refusalInQuote = async (cart: { id: string }, customer: Customer) =>
      (await shop.quote(cart, customer)).lines[0]?.refusal
    const refusalOf = async (cart: { id: string }, customer: Customer) => {
      const { code, message } = await refused(shop.placeOrder(cart, customer))
      return { code, message }
    }
    const isKept = async (order: { id: string }) =>
      await eventually(async () => {
        const kept = await shop.sql(
          "select 1 from service_package_limited_use where order_id = ? and state = 'kept'",
          [order.id]
        )
        expect(kept).not.toHaveLength(0)
      })
    const isFreed = async (order: { id: string }) =>
      await eventually(async () =>
        expect(
          await shop.sql("select 1 from service_package_limited_use where order_id = ?", [order.id])
        ).toEqual([])
      )

    describe("a service for packages only", () => {
      beforeEach(async () => await house.rule("facial", { package_only: true }))

      it("is paid by a package", async () => {
        const cart = await coveredCart(shop, shop.anna, [{ variant: "facial" }])

        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(0)
      })

      it("tells who never had one that a package is required, before and at completion", async () => {
        const cart = await cartReadyToPay(shop.ben, "facial")
        const required = {
          code: "package_required",
          message: "Facial can only be booked with a package. You have none for it yet.",
        }

        expect(await refusalInQuote(cart, shop.ben)).toEqual(required)
        expect(await refusalOf(cart, shop.ben)).toEqual(required)
      })

      it("tells who used hers up that nothing is left, before and at completion", async () => {
        const all = await coveredCart(shop, shop.anna, [{ variant: "facial", quantity: 3 }])
        await shop.placeOrder(all, shop.anna)
        await eventually(async () => expect(await shop.leftOf(shop.anna)).toEqual({ Facial: 0 }))
        const cart = await cartReadyToPay(shop.anna, "facial")
        const exhausted = { code: "package_exhausted", message: "Nothing left in 3 facials." }

        expect(await refusalInQuote(cart, shop.anna)).toEqual(exhausted)
        expect(await refusalOf(cart, shop.anna)).toEqual(exhausted)
      })

      it("is not half paid in money when the package covers only a part", async () => {
        const cart = await coveredCart(shop, shop.anna, [{ variant: "facial", quantity: 4 }])
        expect(cart.total).toBe(35)
        await shop.startPayment(cart, shop.anna)

        expect(await refusalOf(cart, shop.anna)).toMatchObject({ code: "insufficient_credits" })
      })

      it("is not sold to a guest", async () => {
        const cart = await shop.cart(shop.guest, [{ variant: "facial" }], "guest@example.com")
        await shop.startPayment(cart, shop.guest)

        expect(await refused(shop.placeOrder(cart, shop.guest))).toMatchObject({
          status: 400,
          code: "package_required",
        })
      })
    })

    describe("a service that is had once", () => {
      beforeEach(async () => await house.rule("haircut", { once_per_customer: true }))
      const once = {
        code: "once_per_customer",
        message: "This service can be booked once per customer, and you have had it.",
      }

      it("is refused the second time, before and at completion", async () => {
        const order = await shop.placeOrder(await cartReadyToPay(shop.ben, "haircut"), shop.ben)
        await isKept(order)
        const cart = await cartReadyToPay(shop.ben, "haircut")

        expect(await refusalInQuote(cart, shop.ben)).toEqual(once)
        expect(await refusalOf(cart, shop.ben)).toEqual(once)
        const other = await cartReadyToPay(shop.anna, "haircut")
        expect(await refusalInQuote(other, shop.anna)).not.toEqual(once)
        await shop.placeOrder(other, shop.anna)
      })

      it("is not had twice in one cart", async () => {
        const cart = await cartReadyToPay(shop.ben, "haircut", 2)
        const twice = {
          code: "only_one_allowed",
          message: "Each customer can book this service once: leave only one of it in the cart.",
        }

        expect(await refusalInQuote(cart, shop.ben)).toEqual(twice)
        expect(await refusalOf(cart, shop.ben)).toEqual(twice)
      })

      it("becomes one order when two carts are completed at the same moment", async () => {
        const carts = [
          await cartReadyToPay(shop.ben, "haircut"),
          await cartReadyToPay(shop.ben, "haircut"),
        ]

        const answers = await Promise.allSettled(
          carts.map(async (cart) => await shop.placeOrder(cart, shop.ben))
        )

        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        const cart_ids = carts.map(({ id }) => id)
        expect(
          await shop.sql(
            "select count(*)::int as orders from order_cart where cart_id in (?, ?) and deleted_at is null",
            cart_ids
          )
        ).toEqual([{ orders: 1 }])
      })

      it("can be booked again after its order was cancelled", async () => {
        const order = await shop.placeOrder(await cartReadyToPay(shop.ben, "haircut"), shop.ben)
        await isKept(order)
        await shop.cancelOrder(order)
        await isFreed(order)
        const cart = await cartReadyToPay(shop.ben, "haircut")

        expect(await refusalInQuote(cart, shop.ben)).not.toEqual(once)
        await shop.placeOrder(cart, shop.ben)
      })

      it("answers with its order when it is completed twice", async () => {
        const cart = await cartReadyToPay(shop.ben, "haircut")
        const order = await shop.placeOrder(cart, shop.ben)
        await isKept(order)

        expect((await shop.placeOrder(cart, shop.ben)).id).toBe(order.id)
      })
    })

    describe("a package that a customer may buy twice", () => {
      beforeEach(async () => await house.limitPurchases("beauty_mix", 2))

      it("is refused the third time, and sold again after one was cancelled", async () => {
        const first = await shop.placeOrder(await cartReadyToPay(shop.ben, "beauty_mix"), shop.ben)
        await isKept(first)
        const second = await shop.placeOrder(await cartReadyToPay(shop.ben, "beauty_mix"), shop.ben)
        await isKept(second)
        const third = await cartReadyToPay(shop.ben, "beauty_mix")

        expect(await refusalOf(third, shop.ben)).toEqual({
          code: "purchase_limit_reached",
          message: "This package can't be bought more often by the same customer.",
        })

        await shop.cancelOrder(first)
        await isFreed(first)
        await shop.placeOrder(third, shop.ben)
      })

      it("is sold to both of two carts that are completed at the same moment", async () => {
        const carts = [
          await cartReadyToPay(shop.ben, "beauty_mix"),
          await cartReadyToPay(shop.ben, "beauty_mix"),
        ]

        const orders = await Promise.all(
          carts.map(async (cart) => await shop.placeOrder(cart, shop.ben))
        )

        expect(orders).toHaveLength(2)
      })

      it("is not sold three times in one cart", async () => {
        const cart = await cartReadyToPay(shop.ben, "beauty_mix", 3)

        expect(await refusalOf(cart, shop.ben)).toMatchObject({ code: "purchase_limit_reached" })
      })
    })
  },
})
