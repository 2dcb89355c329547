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
    })
    afterEach(async () => await shop.audit())

    const given = async () => await office.given({ template_id: shop.templates.ten_massages })
    const missed = async (quantity = 1) => {
      const sold = await given()
      return { sold, visit: await desk.used(sold, { quantity }) }
    }

    describe("a customer who did not come", () => {
      it("loses her session, which shows as used and as a no-show", async () => {
        const { sold, visit } = await missed()
        expect(await desk.marked(visit, { no_show: true, reason: "No call" })).toMatchObject({
          status: "forfeited",
          no_show: true,
          units_forfeited: 1,
        })
        const lost = { available: 9, redeemed: 0, forfeited: 1, no_shows: 1, recognized: 45 }
        expect(await desk.bucketsOf(sold)).toMatchObject(lost)
        const [package_] = await shop.packagesOf(shop.anna)
        expect(package_?.units).toMatchObject({ used: 1, no_shows: 1, available: 9 })
        const [entry] = await office.historyOf(sold)
        expect(entry).toMatchObject({
          label: "No-show: 1 × Massage 60 counted as used",
          reason: "No call",
        })
      })

      it("gets it back where staff or the package's terms let it not count, and the flag stays", async () => {
        const { sold, visit } = await missed()
        expect(visit.no_show_counts).toBe(true)
        expect(await desk.marked(visit, { no_show: true, counts: false })).toMatchObject({
          status: "restored",
          no_show: true,
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, no_shows: 0 })

        const path = `/admin/package-templates/${shop.templates.ten_massages}`
        await api.post(path, { no_show: "restores" }, shop.admin())
        const kind = await missed()
        expect(kind.visit.no_show_counts).toBe(false)
        expect(await desk.marked(kind.visit, { no_show: true })).toMatchObject({
          status: "restored",
        })
        const [entry] = await office.historyOf(kind.sold)
        expect(entry?.label).toBe("No-show, not counted: 1 × Massage 60 given back")
      })

      it("is forgiven afterwards", async () => {
        const { sold, visit } = await missed(2)
        await desk.marked(visit, { no_show: true })
        await desk.marked(visit, { no_show: true, counts: false, quantity: 1 })
        expect(await desk.bucketsOf(sold)).toMatchObject({
          available: 9,
          forfeited: 1,
          no_shows: 1,
        })
      })

      it("may be one of several who were booked together", async () => {
        const { sold, visit } = await missed(3)
        expect(await desk.marked(visit, { no_show: true, quantity: 1 })).toMatchObject({
          status: "redeemed",
          units_redeemed: 2,
          units_forfeited: 1,
        })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 2, forfeited: 1, no_shows: 1 })
        expect(await refused(desk.marking(visit, { no_show: true, quantity: 3 }))).toMatchObject({
          code: "exceeds_total",
        })
      })
    })

    describe("a customer who came after all", () => {
      it("has used her session again", async () => {
        const { sold, visit } = await missed()
        await desk.marked(visit, { no_show: true })
        expect(await desk.marked(visit, { no_show: false })).toMatchObject({
          status: "redeemed",
          no_show: false,
          units_redeemed: 1,
          units_restored: 0,
        })
        const used = { available: 9, redeemed: 1, forfeited: 0, no_shows: 0, recognized: 45 }
        expect(await desk.bucketsOf(sold)).toMatchObject(used)
        expect(await desk.entriesOf(visit)).toEqual([
          "redeem available redeemed 1",
          "forfeit redeemed forfeited 1",
          "restore forfeited available 1",
          "redeem available redeemed 1",
        ])
      })

      it("uses again what an uncounted no-show had given back, as long as it is there", async () => {
        const { sold, visit } = await missed()
        await desk.marked(visit, { no_show: true, counts: false })
        await desk.marked(visit, { no_show: false })
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 9, redeemed: 1 })

        await desk.marked(visit, { no_show: true, counts: false })
        await desk.used(sold, { quantity: 10 })
        expect(await refused(desk.marking(visit, { no_show: false }))).toMatchObject({
          code: "insufficient_credits",
        })
        expect(await desk.seen(visit)).toMatchObject({ status: "restored", no_show: true })
      })

      it("has used it also when the package has ended since", async () => {
        const { sold, visit } = await missed()
        await desk.marked(visit, { no_show: true })
        await shop.setClock("4 months")
        await desk.marked(visit, { no_show: false })
        expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 1, expired: 0, no_shows: 0 })
        expect((await desk.entriesOf(visit)).slice(-2)).toEqual([
          "restore forfeited expired 1",
          "late_use expired redeemed 1",
        ])
      })

      it("is not one who had never been missing", async () => {
        const { visit } = await missed()
        expect(await refused(desk.marking(visit, { no_show: false }))).toMatchObject({
          code: "exceeds_total",
        })
      })
    })

    it("is no no-show before the appointment has begun", async () => {
      const sold = await given()
      const starts_at = new Date(Date.now() + 86_400_000).toISOString()
      const visit = await desk.used(sold, { booking: { starts_at } })
      expect(await refused(desk.marking(visit, { no_show: true }))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
      expect(await desk.seen(visit)).toMatchObject({ status: "redeemed", no_show: false })
    })

    it("is marked once for the same request, however often it is sent", async () => {
      const { sold, visit } = await missed(3)
      const body = { no_show: true, quantity: 1 }
      const answers = await Promise.all(
        [1, 2, 3].map(async () => await desk.marking(visit, body, { key: "missed-1" }))
      )
      expect(answers.filter(({ headers }) => headers["idempotency-replayed"])).toHaveLength(2)
      expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 2, no_shows: 1 })
    })

    it("gives a lost session back as goodwill, and is then no longer counted", async () => {
      const { sold, visit } = await missed()
      await desk.marked(visit, { no_show: true })
      await desk.restored(visit, {}, { by: shop.admin("manager") })
      expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, forfeited: 0, no_shows: 0 })
    })
  },
})
