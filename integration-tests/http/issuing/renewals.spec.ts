import {
  completeOrderWorkflow,
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import resolveHolds from "../../../src/jobs/service-packages-resolve-holds"
import { syncOrderPackagesWorkflow } from "../../../src/workflows"
import { medusaSuite } from "../../support/medusa-suite"
import { merchantOf } from "../../support/merchant"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let monthly: `variant_${string}`

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      const coverage = [{ kind: "variant" as const, reference_id: shop.variants.massage }]
      monthly = await merchantOf(api, shop).offer(
        {
          title: "4 massages each month",
          validity: { count: 1, unit: "month" },
          items: [{ title: "Massage 60", units: 4, coverage }],
        },
        180
      )
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** A renewal as a subscription recipe writes it: an order, and no `order.placed`. */
    const renew = async (quantity = 1) => {
      const input = {
        region_id: shop.studio.region_id,
        sales_channel_id: shop.studio.sales_channel_id,
        customer_id: shop.anna.id,
        email: shop.anna.email,
        currency_code: "eur",
        items: [{ title: "4 massages each month", variant_id: monthly, quantity, unit_price: 180 }],
      }
      const { result } = await createOrderWorkflow(getContainer()).run({ input })
      return result
    }
    const pay = async ({ id: order_id }: { id: string }, amount = 180) => {
      const { result } = await createOrderPaymentCollectionWorkflow(getContainer()).run({
        input: { order_id, amount },
      })
      const payment_collection_id = String(result[0]?.id)
      const input = { order_id, payment_collection_id }
      await markPaymentCollectionAsPaid(getContainer()).run({ input })
    }
    const later = async (clock = "10 minutes") => {
      await shop.setClock(clock)
      await findMissedOrders(getContainer())
    }
    const annas = async () =>
      (await shop.packagesOf(shop.anna)).map(({ order_id, status, units }) => ({
        order_id,
        status,
        left: units.available,
      }))

    describe("a package that a renewal order buys", () => {
      it("is issued by the job, once per renewal, however often and by how many it runs", async () => {
        const first = await renew()
        await pay(first)
        await later()
        const one = { order_id: first.id, status: "active", left: 4 }
        expect(await annas()).toEqual([one])

        await Promise.all([findMissedOrders(getContainer()), findMissedOrders(getContainer())])
        await resolveHolds(getContainer())
        expect(await annas()).toEqual([one])

        const second = await renew()
        await pay(second)
        await later("20 minutes")
        expect(await annas()).toEqual(
          expect.arrayContaining([one, { ...one, order_id: second.id }])
        )
        expect(await annas()).toHaveLength(2)
      })

      it("pays for a visit as any other", async () => {
        await pay(await renew())
        await later()

        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])

        expect(shop.linesOf(cart)).toEqual(["1 massage at 0 instead of 55"])
      })

      it("waits for its payment, as one from the shop does", async () => {
        const order = await renew()
        await later()
        expect(await annas()).toMatchObject([{ status: "pending" }])

        await pay(order)
        await later("20 minutes")

        expect(await annas()).toMatchObject([{ status: "active" }])
      })

      it("is there for each of the quantity, also where Medusa has completed the order meanwhile", async () => {
        const order = await renew(2)
        await pay(order, 360)
        await completeOrderWorkflow(getContainer()).run({ input: { orderIds: [order.id] } })

        await later()

        expect(await annas()).toMatchObject([{ left: 4 }, { left: 4 }])
      })

      it("is there at once where the recipe says so itself, and the job adds nothing", async () => {
        const order = await renew()
        await pay(order)

        await syncOrderPackagesWorkflow(getContainer()).run({ input: { order_id: order.id } })

        expect(await annas()).toHaveLength(1)
        await later()
        expect(await annas()).toHaveLength(1)
      })

      it("is not issued twice where an event comes after all", async () => {
        const order = await renew()
        await pay(order)
        await later()

        await shop.replay("order.placed", { id: order.id })

        expect(await annas()).toHaveLength(1)
      })
    })
  },
})
