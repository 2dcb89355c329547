import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { batchDeskOf } from "../../support/batches"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { frontDeskOf } from "../../support/front-desk"
import { halfDoneOf } from "../../support/half-done"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof batchDeskOf>
    let front: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = batchDeskOf(api, getContainer(), shop)
      front = frontDeskOf(api, shop)
    })
    afterEach(async () => await shop.audit())

    const toAnnaAndBen = async () => await desk.given({ customer_ids: [shop.anna.id, shop.ben.id] })
    const packageOf = async ({ id }: { id: string }) => {
      const [package_] = (await front.list({ customer_id: [id] })).client_packages
      if (!package_) throw new Error(`${id} has no package.`)
      return package_
    }
    const books = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      await shop.complete(cart, shop.anna)
      await eventually(async () => {
        expect(await shop.creditsOf(shop.anna)).toMatchObject([{ redeemed: 1, held: 0 }])
      })
    }

    describe("undoing a batch", () => {
      it("takes back what nobody has used, keeps what somebody has and names it", async () => {
        const batch = await toAnnaAndBen()
        await books()
        expect((await desk.batchOf(batch)).undo_preview).toEqual({ taken_back: 1, kept: 1 })

        const { data } = await desk.undo(batch, { reason: "Wrong group" })

        const kept = await packageOf(shop.anna)
        expect(data.batch).toMatchObject({
          status: "undone",
          granted: 2,
          kept_count: 1,
          kept: [
            {
              customer_id: shop.anna.id,
              client_package_id: kept.id,
              code: "package_partly_used",
            },
          ],
        })
        expect(kept).toMatchObject({ status: "active", units: { available: 9, used: 1 } })
        expect(data.batch.undo_preview).toEqual({ taken_back: 0, kept: 1 })
        expect(await front.idsOf({ batch_id: batch.id, status: ["active"] })).toEqual([kept.id])
        const taken = await packageOf(shop.ben)
        expect(taken).toMatchObject({ status: "cancelled", units: { available: 0, revoked: 10 } })
        expect((await front.historyOf(taken))[0]).toMatchObject({
          label: "10 × Massage 60 taken back, batch undone",
          reason: "Wrong group",
          actor: { name: "Max Merz" },
          details: { batch_id: batch.id },
        })
      })

      it("lets go of what an open cart has reserved, and the cart asks its price again", async () => {
        const batch = await toAnnaAndBen()
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect(cart.total).toBe(0)

        expect((await desk.undo(batch)).data.batch).toMatchObject({ kept: [] })

        expect(await shop.readCart(cart, shop.anna)).toMatchObject({ total: 55 })
        expect(await packageOf(shop.anna)).toMatchObject({ status: "cancelled" })
      })

      it("leaves alone what is being paid with right now, and takes it the next time", async () => {
        const batch = await toAnnaAndBen()
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        await halfDoneOf(getContainer()).affirm(cart)

        expect((await desk.undo(batch)).data.batch).toMatchObject({
          kept: [{ customer_id: shop.anna.id, code: "credits_in_checkout" }],
        })
        expect(await packageOf(shop.anna)).toMatchObject({ status: "active" })

        await shop.setClock("6 minutes")
        expect((await desk.undo(batch)).data.batch).toMatchObject({ kept: [] })
        expect(await packageOf(shop.anna)).toMatchObject({ status: "cancelled" })
      })

      it("stops a batch that is under way, and says who got nothing", async () => {
        const bus = holdBack(getContainer(), "client_package_batch.queued")
        const ids = await desk.customers("A", "B", "C")
        const { batch } = (await desk.giveToMany({ customer_ids: ids })).data
        bus.release()
        await desk.workOnFew(batch, 1)

        const { data } = await desk.undo(batch)

        expect(data.batch).toMatchObject({ status: "undone", total: 3, granted: 1, kept: [] })
        expect(data.batch.skipped.map(({ code }) => code)).toEqual(["batch_undone", "batch_undone"])
        expect(await desk.workOnFew(batch, 3)).toBe(false)
        expect(Object.keys(await desk.packagesOf(batch))).toHaveLength(1)
      })

      it("is undone once under one key", async () => {
        const batch = await toAnnaAndBen()
        const first = await desk.undo(batch, {}, undefined, "undo-1")
        const again = await desk.undo(batch, {}, undefined, "undo-1")

        expect(first.headers["idempotency-replayed"]).toBeUndefined()
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(again.data).toEqual(first.data)
        const other = await toAnnaAndBen()
        expect(await refused(desk.undo(other, {}, undefined, "undo-1"))).toMatchObject({
          status: 400,
          code: "idempotency_key_reused",
        })
        expect(await desk.batchOf(other)).toMatchObject({ status: "done" })
      })

      it("tells of each package that came, and of each that went, once", async () => {
        const heard = listenTo(getContainer(), "client_package.issued", "client_package.cancelled")
        const batch = await toAnnaAndBen()
        const ids = [await packageOf(shop.anna), await packageOf(shop.ben)].map(({ id }) => id)
        await desk.undo(batch, {}, undefined, "undo-2")
        await desk.undo(batch, {}, undefined, "undo-2")
        await desk.undo(batch)

        await eventually(async () => {
          expect(heard).toHaveLength(4)
        })
        expect(heard).toEqual(
          expect.arrayContaining(
            ids.flatMap((id) => [
              ["client_package.issued", { id }],
              ["client_package.cancelled", { id }],
            ])
          )
        )
      })

      it("takes a reason that can be stored, or none", async () => {
        const batch = await toAnnaAndBen()
        for (const body of [{ reason: "" }, { reason: "a\u0000" }, { why: "so" }]) {
          expect(await refused(desk.undo(batch, body))).toMatchObject({
            status: 400,
            type: "invalid_data",
          })
        }
        expect(await desk.batchOf(batch)).toMatchObject({ status: "done" })
      })
    })
  },
})
