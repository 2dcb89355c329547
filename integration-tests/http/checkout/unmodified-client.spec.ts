import Medusa from "@medusajs/js-sdk"
import { eventually } from "../../support/eventually"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let sdk: Medusa

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
      sdk = new Medusa({
        baseUrl: String(api.defaults.baseURL),
        publishableKey: shop.studio.publishable_key,
        auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
      })
    })
    afterEach(async () => await shop.audit())

    const signedIn = async ({ email, password }: Customer) => {
      await sdk.auth.login("customer", "emailpass", { email, password })
      const { cart } = await sdk.store.cart.create({ region_id: shop.studio.region_id })
      return cart
    }
    const added = async ({ id }: { id: string }, variant: "massage" | "shampoo") => {
      const line = { variant_id: shop.variants[variant], quantity: 1 }
      return (await sdk.store.cart.createLineItem(id, line)).cart
    }
    const completed = async ({ id }: { id: string }) => {
      const answer = await sdk.store.cart.complete(id)
      if (answer.type !== "order") throw new Error(answer.error.message)
      return answer.order
    }

    describe("a shop front on Medusa's own SDK, without a word about packages", () => {
      it("sees the booking paid in the answer to adding it, and completes without a payment", async () => {
        const cart = await added(await signedIn(shop.anna), "massage")
        expect(shop.linesOf(cart)).toEqual(["1 massage at 0 instead of 55"])
        expect(cart.total).toBe(0)

        const order = await completed(cart)

        expect(order.total).toBe(0)
        await eventually(async () => {
          expect(await shop.redemptionsOf(order)).toMatchObject([
            { customer_id: shop.anna.id, status: "redeemed" },
          ])
        })
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("asks for money for what no session pays, with the SDK's own payment calls", async () => {
        const { id } = await signedIn(shop.anna)
        await added({ id }, "massage")
        const cart = await added({ id }, "shampoo")
        expect(cart.total).toBe(12)
        await sdk.store.payment.initiatePaymentSession(cart, { provider_id: "pp_system_default" })

        expect((await completed(cart)).total).toBe(12)
      })

      it("is not covered again by its next add once the customer wanted to pay money", async () => {
        const { id } = await signedIn(shop.anna)
        await added({ id }, "massage")
        await shop.declineCredits({ id }, shop.anna)

        const cart = await added({ id }, "shampoo")

        expect(shop.linesOf(cart)).toEqual(["1 massage at 55", "1 shampoo at 12"])
      })

      it("sees the list price when the customer owns nothing", async () => {
        const cart = await added(await signedIn(shop.ben), "massage")

        expect(shop.linesOf(cart)).toEqual(["1 massage at 55"])
      })

      it("gets its answer in time, uncovered, while nobody can read the plugin's tables", async () => {
        const cart = await signedIn(shop.anna)
        const letGo = await shop.lockTables()
        const started = performance.now()

        const answer = await added(cart, "massage")
        const seconds = (performance.now() - started) / 1000
        await letGo()

        expect(seconds).toBeLessThan(3.5)
        expect(shop.linesOf(answer)).toEqual(["1 massage at 55"])
      })
    })
  },
})
