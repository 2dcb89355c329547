import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { medusaSuite } from "../../support/medusa-suite"
import { guardCompletion, withdrawCartCredits } from "../../../src/workflows/checkout"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { forgerOf } from "../../support/forger"
import { halfDoneOf } from "../../support/half-done"
import { refused } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify({
  completion_guard: false,
  unpaid_providers: [],
})

// A merchant who owns the hook calls the guard where he wants it: here for the carts he marked.
const callTheGuardByHand = async () => {
  completeCartWorkflow.hooks.validate(
    async ({ cart }, { container }: { container: MedusaContainer }) => {
      if (!cart.metadata?.guarded) return new StepResponse(null, null)
      await guardCompletion(container, cart.id)
      return new StepResponse(null, cart.id)
    },
    async (cart_id, { container }: { container: MedusaContainer }) => {
      if (cart_id) await withdrawCartCredits(container, cart_id)
    }
  )
}

medusaSuite({
  hooks: { beforeServerStart: callTheGuardByHand },
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let forger: ReturnType<typeof forgerOf>
    let half: ReturnType<typeof halfDoneOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      forger = forgerOf(getContainer())
      half = halfDoneOf(getContainer())
      await shop.buy(shop.anna, "three_facials")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const book = async (quantity = 1) =>
      await coveredCart(shop, shop.anna, [{ variant: "facial", quantity }])
    const expectUnits = async (units: object) =>
      await eventually(async () => expect(await shop.creditsOf(shop.anna)).toMatchObject([units]))
    const lineOf = (cart: { items?: { id: string }[] | null }) => ({
      id: String(cart.items?.[0]?.id),
    })

    describe("completion without the guard", () => {
      it("is left to core: what is free is free", async () => {
        const cart = await shop.cart(shop.ben, [{ variant: "facial" }])
        await forger.makeFree(lineOf(cart))

        expect((await shop.placeOrder(cart, shop.ben)).total).toBe(0)
      })

      it("still takes the sessions of a covered booking", async () => {
        await shop.placeOrder(await book(), shop.anna)

        await expectUnits({ available: 2, held: 0, redeemed: 1 })
      })
    })

    describe("a merchant's own hook", () => {
      it("refuses a forged booking through the exported guard", async () => {
        const cart = await shop.cart(shop.ben, [{ variant: "facial" }])
        await forger.makeFree(lineOf(cart))
        await forger.mark(cart, { guarded: true })

        expect(await refused(shop.placeOrder(cart, shop.ben))).toMatchObject({
          code: "credits_no_longer_held",
        })
      })

      it("passes a covered booking through the exported guard", async () => {
        const cart = await book()
        await forger.mark(cart, { guarded: true })

        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(0)
        await expectUnits({ available: 2, held: 0, redeemed: 1 })
      })
    })

    describe("a free order whose sessions were given back before it was placed", () => {
      it("is paid from what is left", async () => {
        const cart = await book(2)
        await half.release(cart)
        await expectUnits({ available: 3, held: 0 })

        const order = await shop.placeOrder(cart, shop.anna)

        expect(order.total).toBe(0)
        await expectUnits({ available: 1, held: 0, redeemed: 2 })
        const redeemed = (await shop.redemptionsOf(order)).filter((one) => one.units_redeemed > 0)
        expect(redeemed).toMatchObject([{ quantity: 2, order_id: order.id }])
      })

      it("is paid as far as possible, and its package asks a person to look", async () => {
        const cart = await book(2)
        await half.release(cart)
        await shop.placeOrder(await book(2), shop.anna)
        await expectUnits({ available: 1, held: 0, redeemed: 2 })

        await shop.placeOrder(cart, shop.anna)

        await expectUnits({ available: 0, held: 0, redeemed: 3 })
        await eventually(async () =>
          expect(
            await shop.sql("select attention_code from service_package_client_package")
          ).toEqual([{ attention_code: "order_not_covered" }])
        )
      })
    })
  },
})
