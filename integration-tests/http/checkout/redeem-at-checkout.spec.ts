import type { HttpTypes } from "@medusajs/framework/types"
import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import type { Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    const client: Api = api
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const paymentOf = async ({ id }: { id: string }) => {
      const { data } = await client.get<{ order: HttpTypes.StoreOrder }>(
        `/store/orders/${id}`,
        shop.anna.session
      )
      return data.order.payment_status
    }

    describe("booking with a package", () => {
      it("pays the massage with a session and leaves the shampoo to be paid", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "shampoo" }])

        expect(cart.total).toBe(12)
        const order = await shop.complete(cart, shop.anna)
        expect(order.total).toBe(12)
        await eventually(async () => {
          const [credit] = await shop.creditsOf(shop.anna)
          expect(credit).toMatchObject({ available: 9, held: 0, redeemed: 1 })
        })
      })

      it("asks for no payment when sessions pay for everything, and the order reads as paid", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 2 }])
        expect(cart.total).toBe(0)
        expect(cart.payment_collection?.payment_sessions ?? []).toEqual([])

        const order = await shop.placeOrder(cart, shop.anna)

        expect(order.total).toBe(0)
        expect(shop.linesOf(order)).toEqual(["2 massage at 0 instead of 55"])
        expect(await paymentOf(order)).toBe("captured")
        await eventually(async () => {
          expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 8, redeemed: 2 }])
        })
      })

      it("asks for no payment either when a paid line was taken out at the last moment", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }, { variant: "shampoo" }])
        await shop.startPayment(cart, shop.anna)
        const shampoo = cart.items?.find((line) => line.variant_id === shop.variants.shampoo)

        await shop.removeLine(cart, shop.anna, String(shampoo?.id))

        const order = await shop.placeOrder(cart, shop.anna)
        expect(order.total).toBe(0)
        expect(await paymentOf(order)).toBe("captured")
      })
    })
  },
})
