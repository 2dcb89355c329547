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

    const visited = async () => {
      const sold = await office.given({ template_id: shop.templates.ten_massages })
      const booking = { reference: "A-12", starts_at: null, staff: "Mia" }
      return { sold, visit: await desk.used(sold, { quantity: 2, booking }) }
    }

    describe("a visit that is taken off its package", () => {
      it("gives its sessions back, stays on the list and keeps its trace", async () => {
        const { sold, visit } = await visited()
        const taken_off = await desk.detached(visit, { reason: "Paid at the till" })
        expect(taken_off).toMatchObject({
          status: "restored",
          units_restored: 2,
          booking: { reference: "A-12", staff: "Mia" },
        })
        expect(taken_off.detached_at).toMatch(/^\d{4}-/)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10, redeemed: 0 })
        const [entry] = await office.historyOf(sold)
        expect(entry).toMatchObject({
          label: "2 × Massage 60 taken off the package, the visit stays",
          reason: "Paid at the till",
          redemption_id: visit.id,
        })
      })

      it("gives back also what was lost, and is no no-show of the package any more", async () => {
        const { sold, visit } = await visited()
        await desk.marked(visit, { no_show: true, quantity: 1 })
        await desk.detached(visit)
        expect(await desk.bucketsOf(sold)).toMatchObject({
          available: 10,
          forfeited: 0,
          no_shows: 0,
        })
      })

      it("is settled: nothing more can be done with its sessions", async () => {
        const { visit } = await visited()
        await desk.detached(visit)
        const by = shop.admin("manager")
        for (const ask of [
          () => desk.detaching(visit),
          () => desk.restoring(visit, {}, { by }),
          () => desk.marking(visit, { no_show: true }, { by }),
          () => desk.marking(visit, { no_show: false }, { by }),
        ]) {
          expect(await refused(ask())).toMatchObject({ code: "changed_meanwhile" })
        }
      })

      it("is taken off once for the same request", async () => {
        const { sold, visit } = await visited()
        const answers = await Promise.all(
          [1, 2].map(async () => await desk.detaching(visit, {}, { key: "detach-1" }))
        )
        expect(answers.filter(({ headers }) => headers["idempotency-replayed"])).toHaveLength(1)
        expect(await desk.bucketsOf(sold)).toMatchObject({ available: 10 })
      })
    })

    it("is a matter of managers", async () => {
      const { sold, visit } = await visited()
      const by = shop.admin("staff")
      expect(await refused(desk.detaching(visit, {}, { by }))).toMatchObject({
        status: 403,
        code: "forbidden",
      })
      expect(await desk.bucketsOf(sold)).toMatchObject({ redeemed: 2 })
    })

    it("is refused for what is unknown or already given back", async () => {
      const { visit } = await visited()
      expect(await refused(desk.detaching({ id: "pkgred_unknown" }))).toMatchObject({ status: 404 })
      await desk.restored(visit)
      expect(await refused(desk.detaching(visit))).toMatchObject({ code: "exceeds_total" })
    })
  },
})
