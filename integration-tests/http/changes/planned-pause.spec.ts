import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackage } from "../../../src/types"
import { deskOf } from "../../support/desk"
import { refused } from "../../support/http"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      massages = await office.given({
        template_id: shop.templates.ten_massages,
        expires_on: "2031-05-31",
      })
      await utils.waitWorkflowExecutions()
    })
    beforeEach(async () => await onDay("2031-05-10"))
    afterEach(async () => {
      await shop.setClock(null)
      await shop.audit()
    })

    const onDay = async (day: string) => await shop.setClock(new Date(`${day}T18:00:00Z`))
    const priceOfVisit = async () => (await shop.cart(shop.anna, [{ variant: "massage" }])).total

    describe("a pause that begins on a later day", () => {
      const plan = { from: "2031-05-20", until: "2031-06-03" }

      it("moves the last day at once and stops the package by itself", async () => {
        const { client_package } = await office.freeze(massages, plan)
        expect(client_package).toMatchObject({
          status: "active",
          frozen_from: "2031-05-19T22:00:00.000Z",
          frozen_until: "2031-06-02T22:00:00.000Z",
          expires_on: "2031-06-14",
        })
        expect((await office.labelsOf(massages))[0]).toBe("Package paused from 20 May until 3 Jun")
        expect(await priceOfVisit()).toBe(0)

        await onDay("2031-05-20")
        expect(await office.read(massages)).toMatchObject({ status: "frozen", frozen_from: null })
        expect(await priceOfVisit()).toBeGreaterThan(0)
        await onDay("2031-06-03")
        expect(await office.read(massages)).toMatchObject({ status: "active" })
        expect(await priceOfVisit()).toBe(0)
      })

      it("pays for no appointment within it, online or at the desk", async () => {
        await office.freeze(massages, plan)
        const desk = deskOf(api, shop)
        const within = "2031-05-25T08:00:00.000Z"
        const metadata = { booking_starts_at: within }
        const cart = await shop.cart(shop.anna, [{ variant: "massage", metadata }])
        expect(cart.total).toBeGreaterThan(0)
        expect((await shop.quote(cart, shop.anna)).lines).toMatchObject([
          { covered_quantity: 0, coverable_quantity: 0, refusal: { code: "package_frozen" } },
        ])
        const using = desk.using(massages, { booking: { starts_at: within } })
        expect(await refused(using)).toMatchObject({ code: "package_frozen" })
        for (const starts_at of ["2031-05-19T08:00:00.000Z", "2031-06-03T08:00:00.000Z"]) {
          expect((await desk.used(massages, { booking: { starts_at } })).status).toBe("redeemed")
        }
      })

      it("is lifted before it begins as if it had never been", async () => {
        await office.freeze(massages, plan)
        expect(await office.unfreeze(massages)).toMatchObject({
          status: "active",
          frozen_from: null,
          frozen_until: null,
          expires_on: "2031-05-31",
        })
        await onDay("2031-05-25")
        expect(await priceOfVisit()).toBe(0)
      })

      it("is refused in the past, and where another one is planned", async () => {
        const early = office.freeze(massages, { from: "2031-05-09", until: "2031-06-03" })
        expect(await refused(early)).toMatchObject({ code: "day_too_early" })
        await office.freeze(massages, plan)
        expect(await refused(office.freeze(massages))).toMatchObject({ code: "package_frozen" })
      })
    })

    describe("a package that was sold with so many pauses", () => {
      const sold = async (freeze_limit: object) => {
        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        await api.post(path, { freeze_limit }, shop.admin())
        return await office.given({
          template_id: shop.templates.ten_massages,
          expires_on: "2031-12-31",
        })
      }
      const beyond = { code: "freeze_limit_reached" }

      it("is paused no more often; a pause that was taken back before it began was none", async () => {
        const once = await sold({ count: 1 })
        await office.freeze(once, { from: "2031-06-01", until: "2031-06-08" })
        await office.unfreeze(once)
        await office.freeze(once, { until: "2031-05-12" })
        await onDay("2031-05-20")
        expect(await refused(office.freeze(once, { until: "2031-05-25" }))).toMatchObject(beyond)
      })

      it("is paused for no more days, those that were not taken given back", async () => {
        const fortnight = await sold({ days: 14 })
        expect(await refused(office.freeze(fortnight))).toMatchObject(beyond)
        const long = office.freeze(fortnight, { until: "2031-05-25" })
        expect(await refused(long)).toMatchObject(beyond)
        await office.freeze(fortnight, { until: "2031-05-24" })
        await onDay("2031-05-14")
        await office.unfreeze(fortnight)
        const eleven = office.freeze(fortnight, { until: "2031-05-25" })
        expect(await refused(eleven)).toMatchObject({
          ...beyond,
          message: "It may be paused for 10 days more.",
        })
        await office.freeze(fortnight, { until: "2031-05-24" })
      })
    })
  },
})
