import { medusaSuite } from "../../support/medusa-suite"
import { DateTime } from "luxon"
import { coveredCart } from "../../support/covered-cart"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
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

      it("is meant in the shop's zone where it names none", async () => {
        const template_id = shop.templates.ten_massages
        await frontDeskOf(api, shop).given({ template_id, expires_on: null })
        const starts = [
          "2090-06-05T18:00",
          "2090-06-05 18:00",
          "2090-06-05T12:00[America/New_York]",
        ]
        for (const booking_starts_at of starts) {
          expect(await book({ booking_starts_at })).toMatchObject([
            { booking: { starts_at: "2090-06-05T16:00:00.000Z", starts_text: null } },
          ])
        }
      })

      it.each(["05.06.2090 18:00", "2090-06-05", "Slot 12", "2090-02-30T18:00", "+200000-01-01"])(
        "is kept for people where it is no start, like %p, and the session is taken all the same",
        async (booking_starts_at) => {
          const [redemption] = await book({ booking_starts_at, booking_staff: 42 })

          expect(redemption?.booking).toEqual({
            reference: null,
            starts_at: null,
            starts_text: booking_starts_at,
            staff: null,
          })
          // It decides nothing: the customer's own cancellation asks for a start that is known.
          const preview = await refused(
            api.get(
              `/store/package-redemptions/${redemption?.id}/cancel-preview`,
              shop.anna.session
            )
          )
          expect(preview.message).toContain("not known")
        }
      )

      it("decides nothing about which package pays while it is not understood", async () => {
        const office = frontDeskOf(api, shop)
        await shop.sql("update service_package_credit set blocked_until = 'infinity'")
        await office.given({
          template_id: shop.templates.ten_massages,
          expires_on: "2089-12-31",
        })
        for (const booking_starts_at of ["06.01.2090 18:00", "2090-01-06"]) {
          expect(await book({ booking_starts_at })).toMatchObject([
            { booking: { starts_at: null, starts_text: booking_starts_at } },
          ])
        }
        const metadata = { booking_starts_at: "2090-01-06T18:00" }
        const cart = await shop.cart(shop.anna, [{ variant: "massage", metadata }])
        const { lines } = await shop.quote(cart, shop.anna)
        expect(lines).toMatchObject([
          { covered_quantity: 0, refusal: { code: "expires_before_service" } },
        ])
      })
    })
  },
})
