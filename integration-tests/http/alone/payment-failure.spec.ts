import path from "node:path"
import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaSuite } from "../../support/medusa-suite"
import type { BankAnswer } from "../../support/card-payments/service"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { houseRulesOf } from "../../support/house-rules"
import { issuedBy } from "../../support/issued"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

const takeCards = async (container: MedusaContainer) => {
  const { modules } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const resolve = path.resolve(__dirname, "../../support/card-payments")
  Object.assign(modules ?? {}, {
    [Modules.PAYMENT]: {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve, id: "bank" }] },
    },
  })
}

medusaSuite({
  hooks: { beforeServerStart: takeCards },
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const payment_providers = ["pp_system_default", "pp_card_bank"]
      await api.post(`/admin/regions/${shop.studio.region_id}`, { payment_providers }, shop.admin())
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const payByCard = async (cart: { id: string }, customer: Customer, answer: BankAnswer) =>
      await shop.startPayment(cart, customer, "pp_card_bank", { answer })
    const massageAndShampoo = async () =>
      await coveredCart(shop, shop.anna, [{ variant: "massage" }, { variant: "shampoo" }])
    const expectStillHeld = async (cart: { id: string }) => {
      expect(await shop.readCart(cart, shop.anna)).toMatchObject({ total: 12 })
      expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 9, held: 1 }])
      expect(
        await shop.sql(
          "select status, affirmed_until from service_package_hold where cart_id = ?",
          [cart.id]
        )
      ).toEqual([{ status: "active", affirmed_until: null }])
    }
    const expectOneOrder = async (cart: { id: string }) => {
      await eventually(async () =>
        expect(await shop.creditsOf(shop.anna)).toMatchObject([
          { available: 9, held: 0, redeemed: 1 },
        ])
      )
      const orders = await shop.sql(
        "select order_id from order_cart where cart_id = ? and deleted_at is null",
        [cart.id]
      )
      expect(orders).toHaveLength(1)
      expect(
        await shop.sql("select order_id, units_redeemed from service_package_redemption")
      ).toEqual([{ ...orders[0], units_redeemed: 1 }])
    }

    describe("a payment that is declined", () => {
      it("leaves the session with the cart, and the next try makes one order of it", async () => {
        const cart = await massageAndShampoo()
        await payByCard(cart, shop.anna, "declined")

        await expect(shop.placeOrder(cart, shop.anna)).rejects.toThrow()
        await expectStillHeld(cart)

        await payByCard(cart, shop.anna, "authorized")
        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(12)
        await expectOneOrder(cart)
      })

      it("gives the session back when she takes the massage out of the cart instead", async () => {
        const cart = await massageAndShampoo()
        await payByCard(cart, shop.anna, "declined")
        await expect(shop.placeOrder(cart, shop.anna)).rejects.toThrow()

        const massage = cart.items?.find(({ variant_id }) => variant_id === shop.variants.massage)
        await shop.removeLine(cart, shop.anna, String(massage?.id))

        expect(await shop.creditsOf(shop.anna)).toMatchObject([{ available: 10, held: 0 }])
      })

      it("frees the place of a service that is had once", async () => {
        await houseRulesOf(api, shop).rule("haircut", { once_per_customer: true })
        const cart = await shop.cart(shop.anna, [{ variant: "haircut" }])
        await payByCard(cart, shop.anna, "declined")
        await expect(shop.placeOrder(cart, shop.anna)).rejects.toThrow()
        expect(await shop.sql("select 1 from service_package_limited_use")).toEqual([])

        const other = await shop.cart(shop.anna, [{ variant: "haircut" }])
        await payByCard(other, shop.anna, "authorized")
        await shop.placeOrder(other, shop.anna)
      })
    })

    describe("a payment that asks for more", () => {
      it("leaves the session with the cart until the customer has answered her bank", async () => {
        const cart = await massageAndShampoo()
        await payByCard(cart, shop.anna, "asks for more")

        await expect(shop.placeOrder(cart, shop.anna)).rejects.toThrow()
        await expect(shop.placeOrder(cart, shop.anna)).rejects.toThrow()
        await expectStillHeld(cart)

        await payByCard(cart, shop.anna, "authorized")
        await shop.placeOrder(cart, shop.anna)
        await expectOneOrder(cart)
      })
    })

    describe("a payment that is captured at once", () => {
      it("pays for the shampoo next to a covered massage", async () => {
        const cart = await massageAndShampoo()
        await payByCard(cart, shop.anna, "captured")

        await shop.placeOrder(cart, shop.anna)

        await expectOneOrder(cart)
      })

      it("makes a package usable for the next booking", async () => {
        const sale = await shop.cart(shop.ben, [{ variant: "ten_massages" }])
        await payByCard(sale, shop.ben, "captured")
        const order = await shop.placeOrder(sale, shop.ben)
        await issuedBy(getContainer()).waitFor(order, [
          { status: "active", payment_status: "paid", paid_amount: 450 },
        ])

        const cart = await coveredCart(shop, shop.ben)
        expect((await shop.placeOrder(cart, shop.ben)).total).toBe(0)
      })
    })
  },
})
