import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import { medusaSuite } from "../../support/medusa-suite"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { forgerOf } from "../../support/forger"
import { refused } from "../../support/http"
import { houseRulesOf } from "../../support/house-rules"
import { openShop, type Shop } from "../../support/shop"

const asked: string[] = []

// The merchant's own hook: his shop is closed for some carts.
const useMerchantsHook = async () => {
  completeCartWorkflow.hooks.validate(async ({ cart }) => {
    asked.push(cart.id)
    if (cart.metadata?.closed) throw new MedusaError("not_allowed", "We are closed.")
  })
}

medusaSuite({
  hooks: { beforeServerStart: useMerchantsHook },
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let forger: ReturnType<typeof forgerOf>
    let house: ReturnType<typeof houseRulesOf>
    const held: { release: () => void }[] = []

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      forger = forgerOf(getContainer())
      house = houseRulesOf(api, shop)
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => {
      held.splice(0).forEach((bus) => bus.release())
      await shop.audit()
    })

    describe("a free line that the merchant gives away", () => {
      it("passes as a product whose price is nothing", async () => {
        const sample = await house.sellProduct("Cream sample", 0)
        const cart = await shop.cart(shop.ben, [{ variant: sample }])

        expect((await shop.placeOrder(cart, shop.ben)).total).toBe(0)
      })

      it("passes as an item without a variant, next to a covered massage", async () => {
        const cart = await coveredCart(shop, shop.anna)
        await forger.addGift(cart, "Herbal tea")

        const order = await shop.placeOrder(cart, shop.anna)
        expect(order.items).toHaveLength(2)
        await eventually(async () =>
          expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
        )
      })
    })

    describe("completing twice", () => {
      it("answers with the same order and takes one session", async () => {
        const cart = await coveredCart(shop, shop.anna)
        const [first, second] = await Promise.all([
          shop.placeOrder(cart, shop.anna),
          shop.placeOrder(cart, shop.anna),
        ])
        const third = await shop.placeOrder(cart, shop.anna)

        expect([second.id, third.id]).toEqual([first.id, first.id])
        await eventually(async () =>
          expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
        )
        const [credit] = await shop.creditsOf(shop.anna)
        expect(credit).toMatchObject({ available: 9, held: 0, redeemed: 1 })
      })
    })

    describe("the merchant's own rules", () => {
      it("are asked after the guard, which tells staff where it sits", async () => {
        const { data } = await api.get("/admin/service-packages/me", shop.admin())
        expect(data).toMatchObject({ guard: "chained" })

        const cart = await coveredCart(shop, shop.anna)
        await shop.placeOrder(cart, shop.anna)
        expect(asked).toContain(cart.id)
      })

      it("can still say no, and the cart keeps its session for the next try", async () => {
        const cart = await coveredCart(shop, shop.anna)
        await forger.mark(cart, { closed: true })
        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          message: "We are closed.",
        })
        expect(await shop.sql("select status, affirmed_until from service_package_hold")).toEqual([
          { status: "active", affirmed_until: null },
        ])

        await forger.mark(cart, { closed: "" })
        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(0)
      })

      it("take nothing back from an order when they say no to its second completion", async () => {
        held.push(holdBack(getContainer(), "order.placed"))
        await house.rule("massage", { once_per_customer: true })
        const cart = await coveredCart(shop, shop.anna)
        await shop.placeOrder(cart, shop.anna)
        await forger.mark(cart, { closed: true })

        expect(await refused(shop.placeOrder(cart, shop.anna))).toMatchObject({
          message: "We are closed.",
        })

        const marked = await shop.sql(
          "select 1 from service_package_hold where affirmed_until is not null"
        )
        expect(marked).toHaveLength(1)
        expect(await shop.sql("select state from service_package_limited_use")).toEqual([
          { state: "taken" },
        ])
      })
    })
  },
})
