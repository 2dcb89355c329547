import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const TENTH = "2026-06-10T13:00:00.000Z"
const TWELFTH = "2026-06-12T08:30:00.000Z"

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
    beforeEach(async () => await shop.setClock(new Date("2026-06-01T08:00:00Z")))
    afterEach(async () => await shop.audit())

    const given = async () =>
      await office.given({
        template_id: shop.templates.ten_massages,
        starts_on: "2026-06-01",
        expires_on: "2026-06-30",
      })
    const booked = async () => {
      const sold = await given()
      const booking = { reference: "A-12", starts_at: TENTH, staff: "Mia" }
      return { sold, visit: await desk.used(sold, { booking }) }
    }

    it("moves an appointment and leaves what was not said as it was", async () => {
      const { sold, visit } = await booked()
      expect(await desk.moved(visit, { booking: { starts_at: TWELFTH } })).toMatchObject({
        booking: { reference: "A-12", starts_at: TWELFTH, staff: "Mia" },
        status: "redeemed",
      })
      const [entry] = await office.historyOf(sold)
      expect(entry).toMatchObject({
        label: "Appointment moved from 10 Jun 2026 15:00 to 12 Jun 2026 10:30",
        details: { from: TENTH, to: TWELFTH },
        actor: { name: "Eva Ebert" },
        units: null,
      })
    })

    it("gives an appointment to somebody else, takes facts away, and keeps a note", async () => {
      const { visit } = await booked()
      const body = { booking: { staff: "Eva", reference: null }, note: "Prefers quiet" }
      expect(await desk.moved(visit, body)).toMatchObject({
        booking: { reference: null, starts_at: TENTH, staff: "Eva" },
        note: "Prefers quiet",
      })
      expect(await desk.moved(visit, { note: null })).toMatchObject({ note: null })
      expect(await desk.listed({ staff: "Eva" })).toMatchObject([{ id: visit.id }])
      expect(await desk.listed({ staff: "Mia" })).toEqual([])
    })

    it("does not move it beyond the end of its package, or before its begin", async () => {
      const { visit } = await booked()
      const after = desk.moving(visit, { booking: { starts_at: "2026-07-01T08:00:00Z" } })
      expect(await refused(after)).toMatchObject({
        status: 400,
        code: "expires_before_service",
        message: "10 massages ends on 30 Jun 2026, before the appointment.",
      })
      const before = desk.moving(visit, { booking: { starts_at: "2026-05-30T08:00:00Z" } })
      expect(await refused(before)).toMatchObject({ code: "package_not_active" })
      expect((await desk.seen(visit)).booking?.starts_at).toBe(TENTH)
    })

    it("moves beyond the end where the day of booking decides", async () => {
      const path = `/admin/package-templates/${shop.templates.ten_massages}`
      await api.post(path, { expiry_rule: "booking_date" }, shop.admin())
      const { visit } = await booked()
      const starts_at = "2026-07-20T08:00:00.000Z"
      expect((await desk.moved(visit, { booking: { starts_at } })).booking?.starts_at).toBe(
        starts_at
      )
    })

    it("does not move what was given back", async () => {
      const { visit } = await booked()
      await desk.restored(visit)
      expect(await refused(desk.moving(visit, { booking: { starts_at: TWELFTH } }))).toMatchObject({
        code: "changed_meanwhile",
      })
    })

    it("lets staff's word count over what the customer's cart said, also when its order comes later", async () => {
      await given()
      const metadata = { booking_starts_at: TENTH, booking_staff: "Mia", booking_reference: "web" }
      const cart = await coveredCart(shop, shop.anna, [{ variant: "massage", metadata }])
      const [held] = await desk.listed({ customer_id: shop.anna.id, status: ["held"] })
      if (!held) throw new Error("The cart holds nothing.")
      await desk.moved(held, { booking: { starts_at: TWELFTH } })

      const order = await shop.placeOrder(cart, shop.anna)

      await eventually(async () =>
        expect(await shop.redemptionsOf(order)).toMatchObject([
          { status: "redeemed", booking: { reference: null, starts_at: TWELFTH, staff: null } },
        ])
      )
    })

    it("happens once for the same request", async () => {
      const { sold, visit } = await booked()
      const body = { booking: { starts_at: TWELFTH } }
      await desk.moving(visit, body, { key: "move-1" })
      await desk.moved(visit, { booking: { starts_at: TENTH } })
      const again = await desk.moving(visit, body, { key: "move-1" })
      expect(again.headers["idempotency-replayed"]).toBe("true")
      expect((await desk.seen(visit)).booking?.starts_at).toBe(TENTH)
      const moves = (await office.historyOf(sold)).filter(({ kind }) => kind === "move")
      expect(moves).toHaveLength(2)
    })

    it.each<object>([{}, { booking: {} }, { booking: { starts_at: 1 } }, { note: "" }, { x: 1 }])(
      "refuses a body like %j",
      async (body) => {
        const { visit } = await booked()
        const path = `/admin/package-redemptions/${visit.id}`
        expect(await refused(api.post(path, body, shop.admin()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect(await refused(desk.moving({ id: "pkgred_unknown" }, { note: "x" }))).toMatchObject({
          status: 404,
        })
      }
    )
  },
})
