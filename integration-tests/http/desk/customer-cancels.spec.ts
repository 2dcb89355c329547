import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
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
      await shop.setClock(new Date("2026-06-01T08:00:00Z"))
      const path = `/admin/package-templates/${shop.templates.ten_massages}`
      await api.post(path, { cancel_window_hours: 24 }, shop.admin())
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const at = (instant: string) => shop.setClock(new Date(instant))
    /** Books a massage for Wednesday 10 June 15:00 in the shop, or another time, beside a shampoo. */
    const booked = async (starts_at: string | null = "2026-06-10T13:00:00Z", alone = false) => {
      const metadata = starts_at ? { booking_starts_at: starts_at } : {}
      const cart = await coveredCart(shop, shop.anna, [
        { variant: "massage", metadata },
        ...(alone ? [] : [{ variant: "shampoo" as const }]),
      ])
      const order = await shop.complete(cart, shop.anna)
      return await eventually(async () => {
        const [row] = await shop.redemptionsOf(order)
        if (row?.status !== "redeemed") throw new Error("not posted yet")
        return { order, row }
      })
    }
    const statusOf = async ({ id }: { id: string }) => {
      const [order] = await shop.sql<{ status: string }>(
        'select status from "order" where id = ?',
        [id]
      )
      return order?.status
    }

    describe("a customer who cancels her appointment of Wednesday 10 June at 15:00", () => {
      it("on Tuesday at 15:00 gets her session back", async () => {
        const { row } = await booked()
        await at("2026-06-09T13:00:00Z")
        expect(await desk.previewOf(row, shop.anna)).toEqual({
          outcome: "restored",
          reason: "Cancelled by 9 Jun 2026 15:00, the session is given back.",
        })
        const { data } = await desk.cancelling(row, shop.anna)
        expect(data.redemption).toMatchObject({ status: "restored" })
        expect(data.redemption).not.toHaveProperty("note")
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("on Tuesday at 16:00 has lost it", async () => {
        const { row, order } = await booked()
        await at("2026-06-09T14:00:00Z")
        expect(await desk.previewOf(row, shop.anna)).toEqual({
          outcome: "forfeited",
          reason:
            "It could be cancelled in time until 9 Jun 2026 15:00: the session counts as used.",
        })
        const { data } = await desk.cancelling(row, shop.anna)
        expect(data.redemption).toMatchObject({ status: "forfeited", no_show: false })
        expect(await statusOf(order)).toBe("pending")
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("on Tuesday at 16:00 gets it back when it was moved to 12 June first", async () => {
        const { row } = await booked()
        await desk.moved(row, { booking: { starts_at: "2026-06-12T13:00:00Z" } })
        await at("2026-06-09T14:00:00Z")
        const { data } = await desk.cancelling(row, shop.anna)
        expect(data.redemption).toMatchObject({ status: "restored" })
      })

      it("cancels once, however often she clicks", async () => {
        const { row } = await booked()
        const answers = await Promise.all(
          [1, 2].map(async () => await desk.cancelling(row, shop.anna, "mine-1"))
        )
        expect(answers.map(({ data }) => data.redemption.units_restored)).toEqual([1, 1])
        expect(await refused(desk.cancelling(row, shop.anna))).toMatchObject({
          code: "exceeds_total",
        })
        expect(await refused(desk.previewOf(row, shop.anna))).toMatchObject({
          status: 400,
          message: "This booking holds no session any more.",
        })
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })
    })

    describe("what a customer cannot cancel", () => {
      it.each([
        ["has begun", "2026-06-10T13:00:00Z", "This appointment has begun. Ask the shop about it."],
        ["nobody knows the time of", null, /^When this appointment begins is not known here/],
      ])("is an appointment that %s", async (_case, starts_at, message) => {
        const { row } = await booked(starts_at)
        await at("2026-06-10T13:00:00Z")
        for (const ask of [desk.previewOf, desk.cancelling]) {
          const refusal = await refused(ask(row, shop.anna))
          expect(refusal.status).toBe(400)
          expect(refusal.message).toMatch(message)
        }
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("is somebody else's, which is as unknown as one that never was", async () => {
        const { row } = await booked()
        const unknown = { id: "pkgred_unknown" }
        const answers = [
          await refused(desk.cancelling(row, shop.ben)),
          await refused(desk.previewOf(row, shop.ben)),
          await refused(desk.cancelling(unknown, shop.ben)),
          await refused(desk.previewOf(unknown, shop.ben)),
        ].map(({ status, type, message }) => [
          status,
          type,
          message.replace(/pkgred_\w+/, "this one"),
        ])
        const missing = [404, "not_found", "Redemption with id: this one was not found"]
        expect(answers).toEqual([missing, missing, missing, missing])
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 9 })
      })

      it("is anything for somebody who has not signed in", async () => {
        const { row } = await booked()
        const path = `/store/package-redemptions/${row.id}/cancel`
        expect(await refused(api.post(path, {}, shop.guest.session))).toMatchObject({ status: 401 })
      })
    })

    describe("an order of which nothing takes place any more", () => {
      it("is cancelled along with its last appointment", async () => {
        const { order, row } = await booked(undefined, true)
        await desk.cancelling(row, shop.anna)
        expect(await statusOf(order)).toBe("canceled")
        await utils.waitWorkflowExecutions()
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("is cancelled once when its two last appointments are given back at the same moment", async () => {
        await shop.buy(shop.anna, "three_facials")
        const cart = await coveredCart(shop, shop.anna, [
          { variant: "massage" },
          { variant: "facial" },
        ])
        const order = await shop.complete(cart, shop.anna)
        const rows = await eventually(async () => {
          const found = await shop.redemptionsOf(order)
          expect(found.map(({ status }) => status)).toEqual(["redeemed", "redeemed"])
          return found
        })
        await Promise.all(rows.map(async (row) => await desk.restored(row)))
        expect(await statusOf(order)).toBe("canceled")
        await utils.waitWorkflowExecutions()
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10, Facial: 3 })
      })

      it("is not cancelled while something else of it was bought", async () => {
        const { order, row } = await booked()
        await desk.restored(row)
        expect(await statusOf(order)).toBe("pending")
      })
    })
  },
})
