import path from "node:path"
import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaSuite } from "../../support/medusa-suite"
import { issuedBy } from "../../support/issued"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

// A shop as it comes: "pay at the desk" is a promise nobody has made yet.
process.env.SERVICE_PACKAGES_OPTIONS = JSON.stringify({ unpaid_providers: ["pp_system_default"] })

const offerInstantPayments = async (container: MedusaContainer) => {
  const { modules } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const resolve = path.resolve(__dirname, "../../support/instant-payments")
  Object.assign(modules ?? {}, {
    [Modules.PAYMENT]: {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve, id: "desk" }] },
    },
  })
}

medusaSuite({
  hooks: { beforeServerStart: offerInstantPayments },
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let desk: ReturnType<typeof orderDeskOf>
    let issued: ReturnType<typeof issuedBy>
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = orderDeskOf(api, shop, getContainer())
      issued = issuedBy(getContainer())
      const payment_providers = ["pp_system_default", "pp_instant_desk"]
      await api.post(`/admin/regions/${shop.studio.region_id}`, { payment_providers }, shop.admin())
    })
    const waiting = { status: "pending", left: [10], payment_status: "unpaid", paid_amount: 0 }
    const usable = { status: "active", left: [10], payment_status: "paid", paid_amount: 450 }

    describe("a package that is paid at the desk", () => {
      it("waits until its payment is captured", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
        const order = await shop.complete(cart, shop.anna)
        await issued.waitFor(order, [waiting])

        await shop.capture(order)

        const [sold] = await issued.waitFor(order, [usable])
        await shop.replay("order.placed", { id: order.id })
        expect(await issued.packagesOf(order)).toEqual([sold])
      })

      it("waits until somebody marks the order as paid", async () => {
        const order = await desk.writeOrder(shop.anna)
        await shop.replay("order.placed", { id: order.id })
        await issued.waitFor(order, [waiting])

        await desk.markAsPaid(order)

        await issued.waitFor(order, [usable])
      })
    })

    describe("a package that is paid at once", () => {
      it("can be used at once, though no event says that it was captured", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
        await shop.startPayment(cart, shop.anna, "pp_instant_desk")

        const order = await shop.placeOrder(cart, shop.anna)

        await issued.waitFor(order, [usable])
      })
    })

    describe("a package that costs nothing", () => {
      it("can be used at once", async () => {
        const code = await desk.promote("GIFT", { type: "percentage", value: 100 })
        const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
        await desk.enterCode(cart, shop.anna, code)

        const order = await shop.complete(cart, shop.anna)

        await issued.waitFor(order, [{ ...usable, price: 0, paid_amount: 0, values: [0] }])
      })
    })
  },
})
