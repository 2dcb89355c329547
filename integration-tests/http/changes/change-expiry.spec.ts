import { medusaSuite } from "../../support/medusa-suite"
import expirePackages from "../../../src/jobs/service-packages-expire"
import type { AdminClientPackage } from "../../../src/types"
import { eventually } from "../../support/eventually"
import { refused } from "../../support/http"
import { listenTo } from "../../support/listener"
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
    afterEach(async () => {
      await shop.setClock(null)
      await shop.audit()
    })

    const versionOf = async ({ id }: { id: string }) =>
      await shop.sql(`select expiry_version from service_package_client_package where id = '${id}'`)
    /** The shop on an evening, with the sweep for what time has ended. */
    const onDay = async (day: string) => await shop.setClock(new Date(`${day}T18:00:00Z`))

    describe("another last valid day", () => {
      it("counts for the package and for its sessions, and reads like a sentence", async () => {
        const moved = await office.changeExpiry(massages, { expires_on: "2031-06-30" })

        expect(moved).toMatchObject({
          expires_on: "2031-06-30",
          expires_at: "2031-06-30T22:00:00.000Z",
          status: "active",
        })
        expect((await office.labelsOf(massages))[0]).toBe(
          "Expiry changed from 31 May 2031 to 30 Jun 2031"
        )
      })

      it("lets reminders go out anew", async () => {
        const before = await versionOf(massages)
        await office.changeExpiry(massages, { expires_on: "2031-06-30" })
        expect(before).toEqual([{ expiry_version: 1 }])
        expect(await versionOf(massages)).toEqual([{ expiry_version: 2 }])
      })

      it("names who changed it, and why", async () => {
        await office.changeExpiry(massages, { expires_on: "2031-06-30", reason: "was ill" })
        expect((await office.historyOf(massages))[0]).toMatchObject({
          kind: "expiry",
          actor: { name: "Max Merz" },
          reason: "was ill",
          details: { from: "2031-05-31", to: "2031-06-30" },
        })
      })

      it("is taken away: the package never ends", async () => {
        const endless = await office.changeExpiry(massages, { expires_on: null })

        expect(endless).toMatchObject({ expires_on: null, expires_at: null })
        expect((await office.labelsOf(massages))[0]).toBe("Expiry removed, it was 31 May 2031")
        await shop.setClock("20 years")
        expect((await office.read(massages)).status).toBe("active")
      })

      it("that is the same day changes and notes nothing", async () => {
        await office.changeExpiry(massages, { expires_on: "2031-05-31" })
        expect(await versionOf(massages)).toEqual([{ expiry_version: 1 }])
        expect(await office.labelsOf(massages)).not.toContainEqual(expect.stringMatching(/Expiry/))
      })

      it("is told to whoever listens, once", async () => {
        const heard = listenTo(getContainer(), "client_package.updated")
        await office.changeExpiry(massages, { expires_on: "2031-06-30" }, { key: "e1" })
        await office.changeExpiry(massages, { expires_on: "2031-06-30" }, { key: "e1" })
        await office.changeExpiry(massages, { expires_on: "2031-07-31" })

        const updated = ["client_package.updated", { id: massages.id }]
        await eventually(async () => expect(heard).toEqual([updated, updated]))
      })

      it("under one key takes effect once, and says so", async () => {
        const change = async (expires_on: string) =>
          await office.post(massages, "expiry", { expires_on }, { key: "june" })
        const first = await change("2031-06-30")
        await office.changeExpiry(massages, { expires_on: "2031-07-31" })
        const again = await change("2031-06-30")

        expect(first.headers["idempotency-replayed"]).toBeUndefined()
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect((await office.read(massages)).expires_on).toBe("2031-07-31")
        expect(await refused(change("2031-08-31"))).toMatchObject({
          status: 400,
          code: "idempotency_key_reused",
        })
      })

      it.each([
        ["what is no day", { expires_on: "2031-02-30" }, "Invalid ISO date"],
        ["nothing", {}, "expires_on"],
        ["a field nobody knows", { expires_on: null, forever: true }, "forever"],
      ])("%s is bad input and moves nothing", async (_case, body, sentence) => {
        expect(await refused(office.post(massages, "expiry", body))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: expect.stringContaining(sentence),
        })
        expect((await office.read(massages)).expires_on).toBe("2031-05-31")
      })

      it("to a day that is over is refused", async () => {
        const change = office.changeExpiry(massages, { expires_on: "2020-01-01" })
        expect(await refused(change)).toMatchObject({
          status: 400,
          code: "day_too_early",
          message: "That day is over.",
        })
      })

      it.each(["expiry", "reinstate", "freeze", "unfreeze"])(
        "%s is for managers, and for packages that exist",
        async (verb) => {
          const body = /e(xpiry|instate)/.test(verb) ? { expires_on: null, reason: "x" } : {}
          const by = shop.admin("staff")
          expect(await refused(office.post(massages, verb, body, { by }))).toMatchObject({
            status: 403,
            code: "forbidden",
          })
          const unknown = office.post({ id: "cpkg_unknown" }, verb, body)
          expect(await refused(unknown)).toMatchObject({ status: 404 })
        }
      )
    })

    describe("an open cart that counts on the package", () => {
      it("asks its price again when the package ends earlier", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect(cart.total).toBe(0)

        await office.changeExpiry(massages, { expires_on: "2031-04-30" })

        expect((await shop.readCart(cart, shop.anna)).total).toBeGreaterThan(0)
        expect((await office.read(massages)).units).toMatchObject({ available: 10, held: 0 })
      })

      it("notices nothing when the package ends later", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await office.changeExpiry(massages, { expires_on: "2031-06-30" })
        expect((await shop.readCart(cart, shop.anna)).total).toBe(0)
      })

      it("is left alone while it is being paid, and the booking is named", async () => {
        await shop.cart(shop.anna, [{ variant: "massage" }])
        await shop.sql(
          "update service_package_hold set affirmed_until = service_package_now() + interval '5 minutes'"
        )
        const change = office.changeExpiry(massages, { expires_on: "2031-04-30" })
        expect(await refused(change)).toMatchObject({
          status: 400,
          code: "credits_in_checkout",
          message: expect.stringContaining("Massage 60 is being paid"),
        })
        expect(await office.read(massages)).toMatchObject({
          expires_on: "2031-05-31",
          units: { held: 1 },
        })
      })
    })

    describe("a package that has ended", () => {
      const reinstated = { expires_on: "2031-07-31", reason: "was in hospital" }

      it.each([
        ["and is booked as ended", true],
        ["and is not booked as ended yet", false],
      ])("%s is brought back with everything it had", async (_case, isBooked) => {
        await onDay("2031-06-05")
        if (isBooked) await expirePackages(getContainer())
        const change = office.changeExpiry(massages, { expires_on: "2031-07-31" })
        expect(await refused(change)).toMatchObject({
          status: 400,
          code: "package_expired",
          message: "It ended on 31 May. Reinstate it to bring its sessions back.",
        })

        expect(await office.reinstate(massages, reinstated)).toMatchObject({
          status: "active",
          expires_on: "2031-07-31",
          units: { available: 10, expired: 0 },
          service_credits: [{ value: 450, recognized_value: 0 }],
        })
        expect((await office.labelsOf(massages))[0]).toBe(
          `${isBooked ? "10 × Massage 60" : "Package"} brought back, valid until 31 Jul`
        )
      })

      it("ends a second time under its new day", async () => {
        await onDay("2031-06-05")
        await expirePackages(getContainer())
        await office.reinstate(massages, reinstated)
        await onDay("2031-08-01")
        await expirePackages(getContainer())
        expect(await office.read(massages)).toMatchObject({
          status: "expired",
          units: { available: 0, expired: 10 },
        })
      })

      it.each([
        ["without a reason", { expires_on: "2031-07-31" }, { type: "invalid_data" }],
        [
          "until a day that is over",
          { ...reinstated, expires_on: "2031-06-04" },
          { code: "day_too_early" },
        ],
      ])("is not brought back %s", async (_case, body, why) => {
        await onDay("2031-06-05")
        await expirePackages(getContainer())
        expect(await refused(office.post(massages, "reinstate", body))).toMatchObject({
          status: 400,
          ...why,
        })
        expect((await office.read(massages)).units).toMatchObject({ expired: 10 })
      })

      it("is the only one that can be brought back", async () => {
        expect(await refused(office.reinstate(massages, reinstated))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: expect.stringContaining("change its expiry instead"),
        })
      })
    })
  },
})
