import type { HttpTypes } from "@medusajs/framework/types"
import { medusaSuite } from "../../support/medusa-suite"
import { refused, type Api } from "../../support/http"
import { openShop, type Shop } from "../../support/shop"
import type { Visitor } from "../../support/visitors"

type CartAnswer = { cart: HttpTypes.StoreCart }

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await shop.buy(shop.anna, "ten_massages")
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const massage = (quantity = 1) => ({ variant_id: shop.variants.massage, quantity })
    const post = async (path: string, body: object, visitor: Visitor, fields?: string) =>
      await api.post<CartAnswer>(path, body, { ...visitor.session, params: { fields } })
    const read = async (id: string, visitor: Visitor, fields?: string) =>
      (await api.get<CartAnswer>(`/store/carts/${id}`, { ...visitor.session, params: { fields } }))
        .data

    describe("a shop front that knows nothing of packages", () => {
      it("sees the covered line in the answer to adding it", async () => {
        const { id } = await shop.cart(shop.anna)

        const { status, data } = await post(`/store/carts/${id}/line-items`, massage(), shop.anna)

        expect(status).toBe(200)
        expect(shop.linesOf(data.cart)).toEqual(["1 massage at 0 instead of 55"])
        expect(data).toEqual(await read(id, shop.anna))
      })

      it("sees it in the answer to opening a cart with lines in it", async () => {
        const body = { region_id: shop.studio.region_id, items: [massage(2)] }

        const { data } = await post("/store/carts", body, shop.anna)

        expect(shop.linesOf(data.cart)).toEqual(["2 massage at 0 instead of 55"])
      })

      it("gets the fields it asked for, and no others", async () => {
        const { id } = await shop.cart(shop.anna)

        const path = `/store/carts/${id}/line-items`
        const { data } = await post(path, massage(), shop.anna, "id,total,items.unit_price")

        expect(data.cart).toMatchObject({ id, total: 0, items: [{ unit_price: 0 }] })
        expect(data).toEqual(await read(id, shop.anna, "id,total,items.unit_price"))
        expect(data.cart).not.toHaveProperty("email")
      })

      it("sees what is left to pay in the answer to taking a line out", async () => {
        const added = await shop.cart(shop.anna, [
          { variant: "massage", metadata: { hour: "10:00" } },
          { variant: "massage", quantity: 10, metadata: { hour: "11:00" } },
        ])
        expect(added.total).toBe(55)
        const early = added.items?.find(({ metadata }) => metadata?.hour === "10:00")
        const path = `/store/carts/${added.id}/line-items/${early?.id}`

        const { data } = await api.delete<{ deleted: boolean; parent: HttpTypes.StoreCart }>(
          path,
          shop.anna.session
        )

        expect(data).toMatchObject({ id: early?.id, object: "line-item", deleted: true })
        expect(shop.linesOf(data.parent)).toEqual(["10 massage at 0 instead of 55"])
        expect(data.parent.total).toBe(0)
      })
    })

    describe("where there is nothing to do", () => {
      it("core's answer stays core's: for a customer without packages, and for a guest", async () => {
        for (const visitor of [shop.ben, shop.guest]) {
          const { id } = await shop.cart(visitor)
          const path = `/store/carts/${id}/line-items`

          const { status, data } = await post(path, massage(), visitor)

          expect(status).toBe(200)
          expect(data).toEqual(await read(id, visitor))
          expect(shop.linesOf(data.cart)).toEqual(["1 massage at 55"])
        }
        const [{ count } = { count: -1 }] = await shop.sql<{ count: number }>(
          "select count(*)::int as count from service_package_hold"
        )
        expect(count).toBe(0)
      })

      it("core's errors stay core's, and the cart stays covered", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const lines = `/store/carts/${cart.id}/line-items`
        const { session } = shop.anna

        const answers = [
          await refused(api.post(lines, { variant_id: "variant_none", quantity: 1 }, session)),
          await refused(api.post(lines, { variant_id: shop.variants.massage }, session)),
          await refused(api.post(`${lines}/cali_none`, { quantity: 2 }, session)),
          await refused(api.post("/store/carts/cart_none/line-items", massage(), session)),
        ]

        expect(answers).toMatchObject([
          { status: 400, type: "invalid_data" },
          { status: 400, type: "invalid_data" },
          { status: 404, type: "not_found" },
          { status: 404, type: "not_found" },
        ])
        const after = await shop.readCart(cart, shop.anna)
        expect(shop.linesOf(after)).toEqual(["1 massage at 0 instead of 55"])
      })

      it("core's answer goes out in time when the ledger is locked", async () => {
        const { id } = await shop.cart(shop.anna)
        const release = await shop.lockLedger()

        const { data } = await post(`/store/carts/${id}/line-items`, massage(), shop.anna)

        await release()
        expect(shop.linesOf(data.cart)).toEqual(["1 massage at 55"])
        await utils.waitWorkflowExecutions()
        const { cart } = await shop.applyCredits({ id }, shop.anna)
        expect(shop.linesOf(cart)).toEqual(["1 massage at 0 instead of 55"])
      })
    })
  },
})
