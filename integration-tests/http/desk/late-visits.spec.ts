import { medusaSuite } from "../../support/medusa-suite"
import expirePackages from "../../../src/jobs/service-packages-expire"
import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      desk = deskOf(api, shop)
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const given = async (body: Parameters<typeof office.given>[0] = {}) =>
      await office.given({ template_id: shop.templates.ten_massages, ...body })
    const at = (instant: string) => shop.setClock(new Date(instant))
    const MAY = "2026-05-20T10:00:00Z"
    const untilMay = { starts_on: "2026-03-03", expires_on: "2026-05-31" }

    describe("a visit that is entered afterwards", () => {
      it("keeps both its own day and the day it was entered", async () => {
        await at(MAY)
        const sold = await given(untilMay)
        const effective_at = "2026-05-12T08:00:00.000Z"
        expect(await desk.used(sold, { effective_at })).toMatchObject({
          effective_at,
          created_at: "2026-05-20T10:00:00.000Z",
        })
      })

      it("lies in the package's time and not ahead", async () => {
        await at(MAY)
        const sold = await given(untilMay)
        const early = desk.using(sold, { effective_at: "2026-03-01T08:00:00Z" })
        expect(await refused(early)).toMatchObject({ code: "package_not_active" })
        const ahead = desk.using(sold, { effective_at: "2026-05-21T08:00:00Z" })
        expect(await refused(ahead)).toMatchObject({ type: "invalid_data" })
        const starts_at = "2026-06-01T08:00:00Z"
        expect(await refused(desk.using(sold, { booking: { starts_at } }))).toMatchObject({
          code: "expires_before_service",
          message: "10 massages ends on 31 May 2026, before the appointment.",
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10 })
      })

      it("is entered up to a week after the package has ended, afterwards by managers", async () => {
        await at(MAY)
        const sold = await given(untilMay)
        const visit = { effective_at: "2026-05-30T10:00:00Z" }

        await at("2026-06-07T21:00:00Z")
        await desk.used(sold, visit)
        expect(await refused(desk.using(sold))).toMatchObject({ code: "package_expired" })
        await at("2026-06-08T06:00:00Z")
        expect(await refused(desk.using(sold, visit))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
        await desk.used(sold, visit, { by: shop.admin("manager") })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 2 })
      })

      it("uses sessions that were booked as ended already", async () => {
        await at(MAY)
        const sold = await given(untilMay)
        await at("2026-06-02T10:00:00Z")
        await expirePackages(getContainer())

        const visit = await desk.used(sold, { effective_at: "2026-05-30T10:00:00Z", quantity: 2 })

        expect(await desk.entriesOf(visit)).toEqual(["late_use expired redeemed 2"])
        expect(await desk.bucketsOf(sold)).toMatchObject({
          expired: 8,
          redeemed: 2,
          recognized: 450,
        })
      })
    })
  },
})
