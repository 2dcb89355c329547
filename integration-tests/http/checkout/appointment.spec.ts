import { medusaSuite } from "../../support/medusa-suite"
import { DateTime } from "luxon"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
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
        const tomorrow = DateTime.now().setZone("Europe/Berlin").plus({ days: 1 })
        const starts_at = tomorrow.plus({ weeks: 1 })
        const posted = tomorrow.toJSDate()
        await shop.setClock(posted)
        const redemptions = await book({
          booking_reference: "cal-42",
          booking_starts_at: starts_at.toISO(),
          booking_staff: "Lena",
        })

        expect(redemptions).toMatchObject([
          {
            booking: {
              reference: "cal-42",
              starts_at: starts_at.toJSDate().toISOString(),
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
