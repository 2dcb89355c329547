import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = deskOf(api, shop)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const given = async () =>
      await frontDeskOf(api, shop).given({
        template_id: shop.templates.ten_massages,
        starts_on: inHours(-48).slice(0, 10),
      })
    const next = async (of: { customer_id: string }) => {
      const { customer_id } = of
      const visits = await desk.listed({
        ...{ customer_id, status: ["redeemed"], order: "starts_at" },
        starts_at: { $gte: inHours(0) },
      })
      return visits.map(({ booking }) => booking?.staff)
    }

    describe("the next visits of a customer", () => {
      it("come in the order in which they take place, without those that were", async () => {
        const sold = await given()
        const booked = async (staff: string, hours: number) =>
          await desk.used(sold, { booking: { staff, starts_at: inHours(hours) } })
        await booked("the day after", 48)
        await booked("tomorrow", 24)
        await booked("an hour ago", -1)
        await desk.used(sold)

        expect(await next(sold)).toEqual(["tomorrow", "the day after"])
      })

      it("leave out what is cancelled, and move with what is moved", async () => {
        const sold = await given()
        const first = await desk.used(sold, { booking: { staff: "Mia", starts_at: inHours(24) } })
        await desk.used(sold, { booking: { staff: "Eva", starts_at: inHours(48) } })
        const third = await desk.used(sold, { booking: { staff: "Ida", starts_at: inHours(72) } })
        await desk.restored(third)

        await desk.moved(first, { booking: { starts_at: inHours(96) } })

        expect(await next(sold)).toEqual(["Eva", "Mia"])
      })

      it("are found up to an instant, too", async () => {
        const sold = await given()
        await desk.used(sold, { booking: { staff: "Mia", starts_at: inHours(24) } })
        await desk.used(sold, { booking: { staff: "Eva", starts_at: inHours(48) } })
        const { customer_id } = sold

        const until = { $gte: inHours(0), $lte: inHours(30) }
        expect(await desk.listed({ customer_id, starts_at: until })).toMatchObject([
          { booking: { staff: "Mia" } },
        ])
      })
    })
  },
})
