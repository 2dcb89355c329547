import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { coveredCart } from "../support/covered-cart"
import { eventually } from "../support/eventually"
import { openShop, type Shop } from "../support/shop"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const book = async (metadata: Record<string, unknown>) => {
      const cart = await coveredCart(shop, shop.anna, [{ variant: "massage", metadata }])
      const order = await shop.placeOrder(cart, shop.anna)
      return await eventually(async () => {
        const redemptions = await shop.redemptionsOf(order)
        expect(redemptions).toMatchObject([{ status: "redeemed" }])
        return redemptions
      })
    }

    describe("what a booking says about its appointment", () => {
      it("is kept with the redemption, and when it was posted", async () => {
        const posted = new Date(Date.now() + 24 * 60 * 60 * 1000)
        await shop.setClock(posted)
        const redemptions = await book({
          booking_reference: "cal-42",
          booking_starts_at: "2030-05-04T10:00:00+02:00",
          booking_staff: "Lena",
        })

        expect(redemptions).toMatchObject([
          {
            booking: {
              reference: "cal-42",
              starts_at: "2030-05-04T08:00:00.000Z",
              staff: "Lena",
            },
            effective_at: posted.toISOString(),
            status: "redeemed",
          },
        ])
        const entries = await shop.sql<{ effective_at: Date }>(
          "select effective_at from service_package_entry where kind = 'redeem'"
        )
        expect(entries).toEqual([{ effective_at: posted }])
      })

      it("is left out where it makes no sense, and the session is taken all the same", async () => {
        const redemptions = await book({
          booking_reference: "cal-43",
          booking_starts_at: "+200000-01-01T00:00:00Z",
          booking_staff: 42,
        })

        expect(redemptions).toMatchObject([
          { booking: { reference: "cal-43", starts_at: null, staff: null } },
        ])
      })
    })
  },
})
