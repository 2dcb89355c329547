import { medusaSuite } from "../../support/medusa-suite"
import expirePackages from "../../../src/jobs/service-packages-expire"
import type { AdminClientPackage } from "../../../src/types"
import { eventually } from "../../support/eventually"
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
    const affirmHolds = async () =>
      await shop.sql(
        "update service_package_hold set affirmed_until = service_package_now() + interval '5 minutes'"
      )

    describe("a pause with an end", () => {
      it("stops the package at once and moves its last day by as many days", async () => {
        const { client_package } = await office.freeze(massages, { until: "2031-06-10" })

        expect(client_package).toMatchObject({
          status: "frozen",
          frozen_until: "2031-06-09T22:00:00.000Z",
          expires_on: "2031-07-01",
        })
        expect(await priceOfVisit()).toBeGreaterThan(0)
        expect((await office.labelsOf(massages))[0]).toBe("Package paused until 10 Jun")
      })

      it("is over by itself on that day", async () => {
        await office.freeze(massages, { until: "2031-06-10" })
        await shop.setClock(new Date("2031-06-09T22:00:00Z"))
        expect(await office.read(massages)).toMatchObject({ status: "active", frozen_until: null })
        expect(await priceOfVisit()).toBe(0)
        await onDay("2031-06-20")
        await expirePackages(getContainer())
        expect(await office.read(massages)).toMatchObject({
          status: "active",
          expires_on: "2031-07-01",
        })
        expect(await refused(office.unfreeze(massages))).toMatchObject({
          code: "package_not_frozen",
          message: "The package is not paused.",
        })
      })

      it("that is lifted early takes back the days it did not last", async () => {
        await office.freeze(massages, { until: "2031-06-10" })
        await onDay("2031-05-15")
        expect(await office.unfreeze(massages)).toMatchObject({
          status: "active",
          frozen_until: null,
          expires_on: "2031-06-05",
        })
        expect((await office.labelsOf(massages))[0]).toBe("Package resumed, valid until 5 Jun")
        expect(await priceOfVisit()).toBe(0)
      })

      it("can come again after it", async () => {
        await office.freeze(massages, { until: "2031-05-20" })
        await onDay("2031-05-20")
        const { client_package } = await office.freeze(massages, { until: "2031-05-25" })
        expect(client_package).toMatchObject({ status: "frozen", expires_on: "2031-06-15" })
      })
    })

    describe("an open pause", () => {
      it("lasts beyond the day on which the package would have ended, and gives it all back", async () => {
        await office.freeze(massages)
        await onDay("2031-08-01")
        await expirePackages(getContainer())
        expect(await office.read(massages)).toMatchObject({
          status: "frozen",
          frozen_until: null,
          units: { available: 10, expired: 0 },
        })

        expect(await office.unfreeze(massages)).toMatchObject({
          status: "active",
          expires_on: "2031-08-22",
        })
      })

      it("keeps sessions usable that come back to it meanwhile", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const order = await shop.placeOrder(cart, shop.anna)
        await eventually(async () => {
          expect((await office.read(massages)).units).toMatchObject({ redeemed: 1, held: 0 })
        })
        await office.freeze(massages)
        await onDay("2031-08-01")
        await shop.cancelOrder(order)
        await eventually(async () => {
          expect((await office.read(massages)).units).toMatchObject({ available: 10, expired: 0 })
        })
      })

      it("of a package without an end changes no day", async () => {
        await office.changeExpiry(massages, { expires_on: null })
        await office.freeze(massages)
        await onDay("2031-08-01")
        expect(await office.unfreeze(massages)).toMatchObject({ expires_on: null })
        expect((await office.labelsOf(massages))[0]).toBe("Package resumed")
      })
    })

    describe("a paused package", () => {
      it("can be extended, not shortened into its pause", async () => {
        await office.freeze(massages, { until: "2031-06-10" })
        const within = office.changeExpiry(massages, { expires_on: "2031-06-09" })
        expect(await refused(within)).toMatchObject({
          status: 400,
          code: "package_frozen",
          message: "It is paused until 10 Jun: its last day cannot be earlier.",
        })
        expect(await office.changeExpiry(massages, { expires_on: "2031-12-31" })).toMatchObject({
          status: "frozen",
          expires_on: "2031-12-31",
        })
      })

      it("is not paused again", async () => {
        await office.freeze(massages, { until: "2031-06-10" })
        expect(await refused(office.freeze(massages))).toMatchObject({
          status: 400,
          code: "package_frozen",
          message: "It is paused already until 10 Jun.",
        })
      })

      it("names the appointments that fall into its pause, and leaves them alone", async () => {
        const metadata = { booking_starts_at: "2031-05-20T13:00:00Z" }
        const cart = await shop.cart(shop.anna, [{ variant: "massage", metadata }])
        await shop.placeOrder(cart, shop.anna)
        await eventually(async () => {
          expect((await office.read(massages)).units).toMatchObject({ redeemed: 1, booked: 1 })
        })

        const { bookings } = await office.freeze(massages, { until: "2031-06-10" }, { key: "f" })
        expect(bookings).toMatchObject([
          { title: "Massage 60", starts_at: "2031-05-20T13:00:00.000Z" },
        ])
        expect((await office.read(massages)).units).toMatchObject({ redeemed: 1 })
        const again = await office.post(massages, "freeze", { until: "2031-06-10" }, { key: "f" })
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(again.data).toMatchObject({ bookings: [{ title: "Massage 60" }] })
      })
    })

    describe("an open cart", () => {
      it("asks its price when the package it counts on is paused", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await office.freeze(massages)
        expect((await shop.readCart(cart, shop.anna)).total).toBeGreaterThan(0)
        expect((await office.read(massages)).units).toMatchObject({ available: 10, held: 0 })
      })

      it("that is being paid is named, and nothing is paused", async () => {
        await shop.cart(shop.anna, [{ variant: "massage" }])
        await affirmHolds()
        expect(await refused(office.freeze(massages))).toMatchObject({
          status: 400,
          code: "credits_in_checkout",
          message: expect.stringContaining("Massage 60 is being paid"),
        })
        expect(await office.read(massages)).toMatchObject({ status: "active", units: { held: 1 } })
      })
    })

    describe("what cannot be paused", () => {
      it("is a package that has ended", async () => {
        await onDay("2031-06-01")
        expect(await refused(office.freeze(massages))).toMatchObject({
          code: "package_expired",
          message: "It ended on 31 May.",
        })
      })

      it("is one that has not begun", async () => {
        const later = await office.given({
          template_id: shop.templates.ten_massages,
          starts_on: "2031-06-01",
        })
        expect(await refused(office.freeze(later))).toMatchObject({ code: "package_not_active" })
      })

      it.each([
        [{ until: "2031-05-10" }, { code: "day_too_early" }],
        [{ until: "soon" }, { type: "invalid_data" }],
        [{ days: 3 }, { type: "invalid_data" }],
      ])("is any package until %j", async (body, why) => {
        expect(await refused(office.post(massages, "freeze", body))).toMatchObject({
          status: 400,
          ...why,
        })
        expect((await office.read(massages)).status).toBe("active")
      })
    })
  },
})
