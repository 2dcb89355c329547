import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof frontDeskOf>
    let desk: ReturnType<typeof deskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = frontDeskOf(api, shop)
      desk = deskOf(api, shop)
      const path = `/admin/package-templates/${shop.templates.ten_massages}`
      await api.post(path, { cancel_window_hours: 24 }, shop.admin())
    })
    afterEach(async () => await shop.audit())

    const at = (instant: string) => shop.setClock(new Date(instant))
    const given = async (body: Parameters<typeof office.given>[0] = {}) =>
      await office.given({
        template_id: shop.templates.ten_massages,
        starts_on: "2026-03-03",
        expires_on: "2026-06-30",
        ...body,
      })
    const manager = () => shop.admin("manager")

    beforeEach(async () => await at("2026-06-01T08:00:00Z"))

    describe("an appointment that is cancelled", () => {
      const booking = { starts_at: "2026-06-10T13:00:00Z" }

      it("by staff gives its sessions back, with exactly the value they had", async () => {
        const sold = await given({ price: 100, template_id: shop.templates.three_facials })
        const facial = { variant_id: shop.variants.facial }
        const visits = [
          await desk.used(sold, { ...facial, booking }),
          await desk.used(sold, { ...facial, booking }),
        ]
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 2, recognized: 66.67 })

        const [first] = visits
        expect(first && (await desk.restored(first, { reason: "Called in sick" }))).toMatchObject({
          status: "restored",
          units_redeemed: 0,
          units_restored: 1,
        })

        const left = { available: 2, redeemed: 1, recognized: 33.33 }
        expect(await desk.bucketsOf(sold)).toMatchObject(left)
        const [entry] = await office.historyOf(sold)
        expect(entry).toMatchObject({ label: "1 × Facial given back", reason: "Called in sick" })
      })

      it("in part gives some of its sessions back", async () => {
        const sold = await given()
        const visit = await desk.used(sold, { quantity: 3, booking })
        expect(await desk.restored(visit, { quantity: 2 })).toMatchObject({
          status: "redeemed",
          units_redeemed: 1,
          units_restored: 2,
        })
        expect(await refused(desk.restoring(visit, { quantity: 2 }))).toMatchObject({
          code: "exceeds_total",
          message: "Only 1 left of it.",
        })
      })

      it("too late is lost where staff say so, and shows as used", async () => {
        const sold = await given()
        const visit = await desk.used(sold, { booking })
        expect(await desk.restored(visit, { policy: "never" })).toMatchObject({
          status: "forfeited",
          units_forfeited: 1,
          no_show: false,
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 0, forfeited: 1, no_shows: 0 })
        const [entry] = await office.historyOf(sold)
        expect(entry?.label).toBe("Late cancel: 1 × Massage 60 counted as used")
      })

      it("by the policy is given back until the same time the day before, then it is lost", async () => {
        const sold = await given()
        const [in_time, too_late] = [
          await desk.used(sold, { booking }),
          await desk.used(sold, { booking }),
        ]
        await at("2026-06-09T13:00:00Z")
        expect(await desk.restored(in_time, { policy: "as_policy" })).toMatchObject({
          status: "restored",
        })
        await at("2026-06-09T13:00:01Z")
        expect(await desk.restored(too_late, { policy: "as_policy" })).toMatchObject({
          status: "forfeited",
        })
      })

      it("whose start nobody knows loses nothing by the policy", async () => {
        const sold = await given()
        const visit = await desk.used(sold)
        expect(await desk.restored(visit, { policy: "as_policy" })).toMatchObject({
          status: "restored",
        })
      })

      it("of a package that has ended gives nothing usable back", async () => {
        const sold = await given({ expires_on: "2026-06-05" })
        const visit = await desk.used(sold)
        await at("2026-06-06T08:00:00Z")
        await desk.restored(visit, {}, { by: manager() })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 9, expired: 1, redeemed: 0 })
      })
    })

    describe("a session that was used by mistake", () => {
      it("is taken back by whoever used it within 15 minutes, afterwards by managers", async () => {
        const sold = await given()
        const [mine, older] = [await desk.used(sold), await desk.used(sold)]
        await at("2026-06-01T08:15:00Z")
        await desk.restored(mine)

        await at("2026-06-01T08:15:01Z")
        expect(await refused(desk.restoring(older))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1 })
        await desk.restored(older, {}, { by: manager() })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
      })

      it("of somebody else is a matter of managers", async () => {
        const sold = await given()
        const visit = await desk.used(sold, {}, { by: manager() })
        expect(await refused(desk.restoring(visit))).toMatchObject({ status: 403 })
      })

      it("and is forgiven after it was lost comes back too", async () => {
        const sold = await given()
        const visit = await desk.used(sold)
        await desk.restored(visit, { policy: "never" })
        await at("2026-06-03T08:00:00Z")
        expect(await refused(desk.restoring(visit))).toMatchObject({ status: 403 })
        await desk.restored(visit, {}, { by: manager() })
        expect(await desk.entriesOf(visit)).toEqual([
          "redeem available redeemed 1",
          "forfeit redeemed forfeited 1",
          "restore forfeited available 1",
        ])
        expect(await refused(desk.restoring(visit, {}, { by: manager() }))).toMatchObject({
          code: "exceeds_total",
        })
      })
    })

    describe("the only use of a package that begins with it", () => {
      const firstUse = async () => {
        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        await api.post(path, { starts: "first_use" }, shop.admin())
        return await office.given({ template_id: shop.templates.ten_massages })
      }
      const runningUntil = async () => (await shop.packagesOf(shop.anna))[0]?.expires_on

      it("lets the package wait again when it is taken back", async () => {
        const sold = await firstUse()
        const visit = await desk.used(sold)
        expect(await runningUntil()).toBe("2026-09-01")
        await desk.restored(visit)
        expect((await shop.packagesOf(shop.anna))[0]).toMatchObject({
          status: "active",
          activated_at: null,
          expires_on: null,
        })

        await at("2026-07-01T08:00:00Z")
        await desk.used(sold)
        expect(await runningUntil()).toBe("2026-10-01")
      })

      it("does not while something else of it is used", async () => {
        const sold = await firstUse()
        const visits = [await desk.used(sold), await desk.used(sold)]
        for (const visit of visits.slice(0, 1)) await desk.restored(visit)
        expect(await runningUntil()).toBe("2026-09-01")
      })

      it("does not once time has ended the package", async () => {
        const sold = await firstUse()
        const visit = await desk.used(sold)
        await at("2026-09-02T08:00:00Z")
        await desk.restored(visit, {}, { by: manager() })
        expect(await runningUntil()).toBe("2026-09-01")
      })
    })

    describe("the same request again", () => {
      it("gives back once, however often and however parallel it is sent", async () => {
        const sold = await given()
        const visit = await desk.used(sold, { quantity: 3 })
        const body = { quantity: 1 }
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await desk.restoring(visit, body, { key: "restore-1" }))
        )
        const replayed = answers.filter(({ headers }) => headers["idempotency-replayed"])
        expect(replayed).toHaveLength(2)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 8, redeemed: 2 })
        const other = desk.restoring(visit, { quantity: 2 }, { key: "restore-1" })
        expect(await refused(other)).toMatchObject({ code: "idempotency_key_reused" })
      })

      it("without a key gives back what is there, never more", async () => {
        const sold = await given()
        const visit = await desk.used(sold, { quantity: 2 })
        const answers = await Promise.allSettled(
          [1, 2, 3].map(async () => await desk.restoring(visit, { quantity: 1 }))
        )
        expect(answers.filter(({ status }) => status === "fulfilled").length).toBe(2)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
      })
    })

    it("of an unknown redemption or with a strange body is refused", async () => {
      const visit = await desk.used(await given())
      expect(await refused(desk.restoring({ id: "pkgred_unknown" }))).toMatchObject({ status: 404 })
      const path = `/admin/package-redemptions/${visit.id}/restore`
      for (const body of [{ quantity: 0 }, { policy: "maybe" }, { reason: "" }, { extra: 1 }]) {
        expect(await refused(api.post(path, body, shop.admin()))).toMatchObject({ status: 400 })
      }
      expect(await desk.seen(visit)).toMatchObject({ status: "redeemed" })
    })
  },
})
