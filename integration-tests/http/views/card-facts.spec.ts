import type { AdminPackageServicesResponse } from "../../../src/types"
import { coveredCart } from "../../support/covered-cart"
import { deskOf } from "../../support/desk"
import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
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
    const seen = async ({ id }: { id: string }) => {
      const [found] = (await office.list({ id: [id] })).client_packages
      if (!found) throw new Error(`Package ${id} is not on the list.`)
      return found
    }

    describe("what a customer's card shows of a package", () => {
      it("is the last note that somebody wrote, by name", async () => {
        const sold = await given({ note: "pays 50 per visit" })
        const path = `/admin/client-packages/${sold.id}/notes`
        await api.post(path, { text: "prefers Mia" }, shop.admin("staff"))

        expect(await seen(sold)).toMatchObject({
          notes_count: 2,
          latest_note: { text: "prefers Mia", by: "Eva Ebert" },
        })
        expect((await seen(await given())).latest_note).toBeNull()
      })

      it("says since when it is used up, over or cancelled, and nothing while it runs", async () => {
        const running = await given()
        const usedUp = await given()
        await desk.used(usedUp, { quantity: 10 })
        const over = await given({ expires_on: "2031-05-31" })
        const cancelled = await given()
        const reason = { reason: "moved away" }
        const path = `/admin/client-packages/${cancelled.id}/cancel`
        await api.post(path, reason, shop.admin("manager"))

        expect((await seen(running)).ended_at).toBeNull()
        expect((await seen(over)).ended_at).toBeNull()
        expect(await seen(usedUp)).toMatchObject({ ended_at: expect.any(String) })
        const { cancelled_at, ended_at } = await seen(cancelled)
        expect(ended_at).toBe(cancelled_at)

        await shop.setClock(new Date("2031-07-01T10:00:00Z"))
        const ended = await seen(over)
        expect(ended).toMatchObject({ status: "expired" })
        expect(ended.ended_at).toBe(ended.expires_at)
      })

      it("says since when an open cart keeps a session", async () => {
        const sold = await given()
        expect((await seen(sold)).service_credits[0]).toMatchObject({ held: 0, held_since: null })

        await coveredCart(shop, shop.anna)

        const [credit] = (await seen(sold)).service_credits
        expect(credit).toMatchObject({ held: 1 })
        expect(Date.now() - Date.parse(credit?.held_since ?? "")).toBeLessThan(60_000)
      })

      it("says how many sessions are unlocked, and what unlocks the next", async () => {
        await shop.sql(
          `update service_package_template set redeem_policy = 'paid_share' where id = ?`,
          [shop.templates.ten_massages]
        )
        const sold = await given({ price: 450, payment: { amount: 90, method: "cash" } })
        expect(sold.service_credits[0]).toMatchObject({ unlocked: 2, next_unlock: 45 })

        await desk.used(sold, { quantity: 2 })
        expect((await seen(sold)).service_credits[0]).toMatchObject({
          ...{ available: 8, unlocked: 0, next_unlock: 45 },
        })
      })
    })

    describe("what a package can be used for", () => {
      const servicesOf = async ({ id }: { id: string }) => {
        const path = `/admin/client-packages/${id}/services`
        const { data } = await api.get<AdminPackageServicesResponse>(path, shop.admin("staff"))
        return data.services
      }

      it("is named service by service, through categories, with what each costs", async () => {
        const massages = await given()
        expect(await servicesOf(massages)).toEqual([
          expect.objectContaining({
            service_credit_id: massages.service_credits[0]?.id,
            variant_id: shop.variants.massage,
            product_title: "Massage 60",
            cost: 1,
          }),
        ])

        const visits = await servicesOf(await given({ template_id: shop.templates.five_visits }))
        expect(visits.length).toBeGreaterThan(1)
        expect(visits.map(({ variant_id }) => variant_id)).toContain(shop.variants.massage)
      })
    })
  },
})
