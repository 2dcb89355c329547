import { medusaSuite } from "../../support/medusa-suite"
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

    describe("a session that is used at the desk", () => {
      it("is taken off the package with its value and says who used it, for what and when", async () => {
        const sold = await given()

        const { status, data } = await desk.using(sold, {
          booking: { reference: "A-12", staff: "Mia" },
          note: "sore shoulder",
        })

        expect(status).toBe(201)
        expect(data.redemption).toMatchObject({
          client_package_id: sold.id,
          customer_id: shop.anna.id,
          status: "redeemed",
          units_redeemed: 1,
          variant_id: shop.variants.massage,
          product_title: "Massage 60",
          booking: { reference: "A-12", starts_at: null, staff: "Mia" },
          note: "sore shoulder",
          actor: { type: "user", name: "Eva Ebert" },
        })
        const buckets = { available: 9, redeemed: 1, recognized: 45 }
        expect(await desk.bucketsOf(sold)).toMatchObject(buckets)
        const [entry] = await office.historyOf(sold)
        expect(entry).toMatchObject({ label: "1 × Massage 60 used", actor: { name: "Eva Ebert" } })
      })

      it("is named by the credit alone when that pays for one service", async () => {
        const sold = await given()
        const service_credit_id = String(sold.service_credits[0]?.id)
        expect(await desk.used(sold, { service_credit_id, quantity: 2 })).toMatchObject({
          variant_id: shop.variants.massage,
          units_redeemed: 2,
        })
      })

      it("of a credit for many services says which service it was", async () => {
        const sold = await given({ template_id: shop.templates.five_visits })
        const service_credit_id = String(sold.service_credits[0]?.id)
        expect(await refused(desk.using(sold, { service_credit_id }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: 'variant_id: "Treatment" pays for more than one service. Say which it was.',
        })
        const variant_id = shop.variants.facial
        expect(await desk.used(sold, { service_credit_id, variant_id })).toMatchObject({
          product_title: "Facial",
        })
      })

      it("is had on the day of the sale, also hours before it", async () => {
        await at("2026-05-20T15:00:00Z")
        const sold = await given({ starts_on: undefined })
        expect(sold.starts_on).toBe("2026-05-20")
        const effective_at = "2026-05-19T22:00:00.000Z"
        expect(await desk.used(sold, { effective_at })).toMatchObject({ effective_at })
        const before = desk.using(sold, { effective_at: "2026-05-19T21:59:00Z" })
        expect(await refused(before)).toMatchObject({
          code: "package_not_active",
          message: "10 massages begins on 20 May 2026.",
        })
      })

      it("is booked for a time in the shop's zone, and what is no time is refused or told", async () => {
        const sold = await given({ expires_on: null })
        const local = { starts_at: "2090-06-05 18:00" }
        const known = { starts_at: "2090-06-05T16:00:00.000Z", starts_text: null }
        expect((await desk.used(sold, { booking: local })).booking).toMatchObject(known)
        const strange = desk.using(sold, { booking: { starts_at: "05.06.2090 18:00" } })
        expect(await refused(strange)).toMatchObject({ status: 400, type: "invalid_data" })
        const told = { starts_text: "Slot 12" }
        const visit = await desk.used(sold, { booking: told })
        expect(visit.booking).toMatchObject({ starts_at: null, starts_text: "Slot 12" })
        expect((await desk.moved(visit, { booking: local })).booking).toMatchObject(known)
        expect((await desk.moved(visit, { booking: told })).booking).toMatchObject({
          starts_at: null,
          starts_text: "Slot 12",
        })
        const both = desk.moving(visit, { booking: { ...local, ...told } })
        expect(await refused(both)).toMatchObject({ status: 400, type: "invalid_data" })
      })

      const fromFirstUse = async () => {
        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        const month = { count: 1, unit: "month" }
        await api.post(path, { starts: "first_use", validity: month }, shop.admin())
        await at(MAY)
        return await given()
      }
      const datesOf = async () => {
        const [sold] = await shop.packagesOf(shop.anna)
        return [sold?.activated_at, sold?.expires_on]
      }
      const JULY = "2026-07-20T08:00:00.000Z"

      it("ahead lets a package begin with that visit, and moves its time as it moves", async () => {
        const sold = await fromFirstUse()
        const visit = await desk.used(sold, { booking: { starts_at: JULY } })
        expect(await datesOf()).toEqual([JULY, "2026-08-20"])

        const later = "2026-09-10T08:00:00.000Z"
        await desk.moved(visit, { booking: { starts_at: later } })
        expect(await datesOf()).toEqual([later, "2026-10-10"])

        await desk.restored(visit)
        expect(await datesOf()).toEqual([null, null])
      })

      it("before the first one lets a package begin earlier, and keeps what is booked", async () => {
        const sold = await fromFirstUse()
        const visit = await desk.used(sold, { booking: { starts_at: JULY } })
        const sooner = await desk.used(sold, { booking: { starts_at: "2026-07-02T08:00:00.000Z" } })
        expect(await datesOf()).toEqual(["2026-07-02T08:00:00.000Z", "2026-08-02"])
        const beyond = desk.moving(visit, { booking: { starts_at: "2026-08-03T08:00:00Z" } })
        expect(await refused(beyond)).toMatchObject({ code: "expires_before_service" })

        await desk.restored(sooner)
        expect(await datesOf()).toEqual([JULY, "2026-08-20"])
      })

      it("starts the time of a package that begins with its first use", async () => {
        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        await api.post(path, { starts: "first_use" }, shop.admin())
        await at("2026-05-02T10:00:00Z")
        const sold = await given()
        expect(sold.expires_on).toBeNull()

        await at(MAY)
        await desk.used(sold, { effective_at: "2026-05-12T10:00:00Z" })

        const [running] = await shop.packagesOf(shop.anna)
        expect(running).toMatchObject({
          activated_at: "2026-05-12T10:00:00.000Z",
          expires_on: "2026-08-12",
        })
      })
    })

    describe("nothing is used", () => {
      it("of a package that does not cover the service, is empty, ended or was cancelled", async () => {
        const sold = await given()
        const haircut = { variant_id: shop.variants.haircut }
        expect(await refused(desk.using(sold, haircut))).toMatchObject({
          status: 400,
          code: "service_not_covered",
          message: "10 massages covers Massage 60, not Haircut.",
        })
        expect(await refused(desk.using(sold, { quantity: 11 }))).toMatchObject({
          code: "insufficient_credits",
          message: "10 massages has 10 left, this needs 11.",
        })
        await desk.used(sold, { quantity: 10 })
        expect(await refused(desk.using(sold))).toMatchObject({
          code: "package_exhausted",
          message: "Nothing left in 10 massages.",
        })
        const pending = await given({ starts_on: "2090-01-01" })
        expect(await refused(desk.using(pending))).toMatchObject({ code: "package_not_active" })
      })

      it("beyond what is paid, and the refusal says what unlocks the next", async () => {
        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        await api.post(path, { redeem_policy: "paid_share" }, shop.admin())
        const sold = await given({
          price: 300,
          payment: { amount: 60, method: "cash" },
        })
        await desk.used(sold, { quantity: 2 })
        expect(await refused(desk.using(sold))).toMatchObject({
          code: "payment_required",
          message: "2 of 10 sessions are paid for and used. 30.00 more unlocks the next.",
        })
      })

      it("of an unknown package, credit or service", async () => {
        const sold = await given()
        const unknown = { id: "cpkg_unknown" }
        const { massage } = shop.variants
        for (const [of, body] of [
          [unknown, {}],
          [sold, { variant_id: "variant_unknown" }],
          [sold, { service_credit_id: "svcr_unknown" }],
          [sold, { service_credit_id: "svcr_unknown", variant_id: massage }],
        ] as const) {
          expect(await refused(desk.using(of, body))).toMatchObject({ status: 404 })
        }
      })

      it.each<object>([
        { variant_id: 7 },
        { quantity: 0 },
        { quantity: 1.5 },
        { effective_at: "yesterday" },
        { booking: { starts_at: "soon" } },
        { note: "" },
        { more: true },
      ])("for a body like %j", async (body) => {
        const sold = await given()
        const path = `/admin/client-packages/${sold.id}/redemptions`
        const wanted = { variant_id: shop.variants.massage, ...body }
        expect(await refused(api.post(path, wanted, shop.admin()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect(await refused(api.post(path, {}, shop.admin()))).toMatchObject({ status: 400 })
      })
    })
  },
})
